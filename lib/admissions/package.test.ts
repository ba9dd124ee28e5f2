import { expect, test } from 'vitest'
import { type BodyAgreement, packageOf } from './package'

const agreement = (given: Partial<BodyAgreement>): BodyAgreement => ({
  status: 'in_force',
  positions: [],
  joined: false,
  ...given,
})
const members = ['chifeng', 'jinzhou']
const rows = (...agreements: BodyAgreement[]) =>
  packageOf(agreements, 'dalian', members).map(({ way, standing, lacking, lagging }) => ({
    way,
    standing,
    lacking,
    lagging: lagging.map((one) => `${one.party} ${one.standing}`),
  }))

test('what a newcomer may sign, may join as others did, and of what nothing is recorded', () => {
  const [open, joined, closed] = rows(
    agreement({ status: 'open_for_signature' }),
    agreement({ joined: true }),
    agreement({}),
  )
  expect([open?.way, joined?.way, closed?.way]).toEqual(['sign', 'accede', 'not_recorded'])
})

test('what it has signed it lacks until it is bound, and what it has left is to be joined anew', () => {
  const standing = (of: 'signed' | 'bound' | 'withdrawn') => ({
    positions: [{ party: 'dalian', standing: of }],
  })
  const [signed, bound, left] = rows(
    agreement(standing('signed')),
    agreement(standing('bound')),
    agreement(standing('withdrawn')),
  )
  expect(signed).toMatchObject({ way: 'there', standing: 'signed', lacking: true })
  expect(bound).toMatchObject({ way: 'there', standing: 'bound', lacking: false })
  expect(left).toMatchObject({ way: 'not_recorded', standing: 'withdrawn', lacking: true })
})

test('members lag who have signed and are not bound, and those who are no party', () => {
  const [row] = rows(agreement({ positions: [{ party: 'chifeng', standing: 'signed' }] }))
  expect(row?.lagging).toEqual(['chifeng signed', 'jinzhou null'])
  const both = members.map((party) => ({ party, standing: 'bound' as const }))
  expect(rows(agreement({ positions: both }))[0]?.lagging).toEqual([])
})

test('what is over is no part of it', () => {
  expect(rows(agreement({ status: 'expired' }), agreement({ status: 'superseded' }))).toEqual([])
})
