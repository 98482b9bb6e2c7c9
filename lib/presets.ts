// CRMs that Vietnamese teams use, and the addresses each lives at. One click in the options page fills the address in.

export interface Preset {
  name: string
  /** As `readSite` takes it; `*.` where each customer has a subdomain of its own. */
  address: string
}

/**
 * In the order teams here are likely to look for them. Addresses as public guides and integrations write them, nobody's
 * promise: a team that finds its CRM elsewhere types the address in, as it does for a server of its own.
 * test/unit/options/presets.test.ts has one of each.
 */
export const presets: readonly Preset[] = [
  { name: 'Getfly', address: 'https://*.getflycrm.com/*' },
  { name: 'Bitrix24', address: 'https://*.bitrix24.vn/*' },
  { name: 'KiotViet', address: 'https://*.kiotviet.vn/*' },
  { name: 'Sapo', address: 'https://*.mysapogo.com/*' },
  { name: 'Haravan', address: 'https://*.myharavan.com/*' },
  { name: 'Nhanh.vn', address: 'https://*.nhanh.vn/*' },
  { name: 'Pancake', address: 'https://*.pancake.vn/*' },
  { name: 'MISA AMIS', address: 'https://amisapp.misa.vn/*' },
  { name: 'HubSpot', address: 'https://*.hubspot.com/*' },
  { name: 'Salesforce', address: 'https://*.lightning.force.com/*' },
  { name: 'Zoho', address: 'https://crm.zoho.com/*' },
  { name: 'Odoo', address: 'https://*.odoo.com/*' },
]
