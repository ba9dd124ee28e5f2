import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import type { Plan } from '@/lib/registry/plans'

/** Who issued a plan: a party of the register, or another in words. */
export function Issuer({ plan: { party, issuer } }: { plan: Plan }) {
  return party ? <PartyLink party={party} /> : <Text texts={issuer} />
}
