// Starts the fake VBot by hand: `node test/fake-vbot/main.ts`, on PORT or 4400.
import { customers, people } from './customers.ts'
import { startFakeVBot } from './server.ts'

const vbot = await startFakeVBot({ port: Number(process.env.PORT ?? 4400) })
console.log(`Fake VBot with ${customers.length} customers. Ctrl-C ends it. Enter in the options:

  API base URL   v2 ${vbot.v2Url}
                 v3 ${vbot.v3Url}
  VBot ID        ${vbot.vbotId}
  Project code   ${vbot.projectCode}
  Access token   ${vbot.token}
  API key        ${vbot.apiKey} (v3)
  Username       ${vbot.username}
  Password       ${vbot.password}

Numbers to try:`)
for (const [name, { shown, number }] of Object.entries(people))
  console.log(`  ${name.padEnd(14)}${shown.padEnd(18)}${vbot.calls(number).length} calls`)
process.on('SIGINT', () => void vbot.close().then(() => process.exit(0)))
