import { useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import type { Port } from '@/lib/registry/ports'

/** The record of a port; what is not recorded is shown as a gap. */
export function PortFacts({ port, permanent }: { port: Port; permanent: string }) {
  const [t, register] = [useTranslations('ports'), useTranslations('register')]
  const words = useTranslations('words.portKinds')
  return (
    <DescriptionList
      items={[
        { term: t('kind'), description: words(port.kind) },
        { term: t('party'), description: port.party ? <PartyLink party={port.party} /> : <Gap /> },
        { term: t('locode'), description: port.locode || <Gap /> },
        { term: register('registerNumber'), description: port.number },
        { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}
