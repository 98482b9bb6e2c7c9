// Starts the demo CRM by hand: `node test/demo/crm/main.ts`.
import { customers } from '../../fake-vbot/customers.ts'
import { startCrm } from './server.ts'

const crm = await startCrm({ customers })
console.log(`${crm.origin}/customers/7`)
process.on('SIGINT', () => void crm.close().then(() => process.exit(0)))
