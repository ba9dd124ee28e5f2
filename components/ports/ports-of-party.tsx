import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Port } from '@/lib/registry/ports'
import { PortList } from './port-list'

/** On the page of a party: the ports it has. Without any there is no such part, for few parties have one. */
export function PortsOfParty({ ports }: { ports: Port[] }) {
  const t = useTranslations('ports')
  if (!ports.length) return null
  return (
    <Section id="ports" title={t('ofParty', { count: ports.length })}>
      <PortList caption={t('title')} ports={ports} />
    </Section>
  )
}
