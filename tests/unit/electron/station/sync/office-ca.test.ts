import { describe, expect, it } from 'vitest'
import { officeAuthorities } from '../../../../../electron/station/sync/office-ca.ts'
import { anAuthority } from '../../../../support/a-certificate.ts'

describe('the certificate of an authority', () => {
  const authority = anAuthority()

  it('is taken alone or with others', () => {
    expect(officeAuthorities(authority.pem)).toHaveLength(1)
    expect(officeAuthorities(`${authority.pem}\n${anAuthority('Another').pem}`)).toHaveLength(2)
  })

  it.each([
    ['the certificate of a server', authority.issue().cert],
    ['a private key', authority.issue().key],
    ['half of a certificate', authority.pem.slice(0, 300)],
    ['something else in the form of one', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['an authority and something else', `${authority.pem}\nhello`],
    ['nothing', ''],
  ])('is not %s', (_what, pem) => {
    expect(officeAuthorities(pem)).toBeNull()
  })
})
