// Where each CRM that the options page offers lives: an address of the form its users see, and one that is not theirs.

import { expect, test } from 'vitest'
import { presets } from '../../../lib/presets.ts'
import { readSite } from '../../../lib/site-address.ts'
import { matchesSite } from '../../../lib/site-pattern.ts'

const exactly = { withSubdomains: false }

/** Each customer has a subdomain of its own, or all of them share one host. */
const forms: Record<string, { subdomain: boolean; record: string }> = {
  Getfly: { subdomain: true, record: 'https://congty.getflycrm.com/#/crm/view_account/17' },
  Bitrix24: { subdomain: true, record: 'https://congty.bitrix24.vn/crm/contact/details/17/' },
  KiotViet: { subdomain: true, record: 'https://congty.kiotviet.vn/man/#/Customers' },
  Sapo: { subdomain: true, record: 'https://congty.mysapogo.com/admin/customers/17' },
  Haravan: { subdomain: true, record: 'https://congty.myharavan.com/admin/customers/17' },
  'Nhanh.vn': { subdomain: true, record: 'https://nhanh.vn/customer/index' },
  Pancake: { subdomain: true, record: 'https://pos.pancake.vn/shop/17/order' },
  'MISA AMIS': { subdomain: false, record: 'https://amisapp.misa.vn/crm/contact/17' },
  HubSpot: { subdomain: true, record: 'https://app-eu1.hubspot.com/contacts/17/record/0-1/18' },
  Salesforce: { subdomain: true, record: 'https://congty.lightning.force.com/lightning/r/Contact/17/view' },
  Zoho: { subdomain: false, record: 'https://crm.zoho.com/crm/org17/tab/Contacts/18' },
  Odoo: { subdomain: true, record: 'https://congty.odoo.com/odoo/contacts/17' },
}

test.each(presets)('$name', ({ name, address }) => {
  expect(readSite(address, exactly)).toMatchObject({ ok: true, pattern: address })
  const form = forms[name]
  expect(address.includes('//*.')).toBe(form?.subdomain)
  expect(matchesSite(address, form?.record ?? '')).toBe(true)
  expect(matchesSite(address, `https://example.vn/?${form?.record ?? ''}`)).toBe(false)
})

test('each of them has its form here, and none is offered twice', () => {
  expect(presets.map(({ name }) => name)).toEqual(Object.keys(forms))
})
