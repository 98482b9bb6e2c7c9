// `npm run dev`: WXT with reload, against the fake VBot server and the demo CRM. `-- --firefox` for Firefox.

import { spawn } from 'node:child_process'
import { customers } from '../fake-vbot/customers.ts'
import { startFakeVBot } from '../fake-vbot/server.ts'
import { requireNode } from '../node-version.ts'
import { startCrm } from './crm/server.ts'
import { withTools } from '../tool.ts'

requireNode()

const vbot = await startFakeVBot()
const crm = await startCrm({ customers })
console.log(`
Enter these in the extension's options page:
  API base URL  ${vbot.v2Url}
  VBot ID       ${vbot.vbotId}
  Project code  ${vbot.projectCode}
  Access token  ${vbot.token}
  Site address  ${crm.origin}
Then open ${crm.origin}/customers
`)

const wxt = spawn('wxt', ['-b', process.argv.includes('--firefox') ? 'firefox' : 'chrome'], {
  stdio: 'inherit',
  ...withTools,
})
wxt.on('exit', async (code) => {
  await Promise.all([vbot.close(), crm.close()])
  process.exit(code ?? 0)
})
