import { useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Port } from '@/lib/registry/ports'
import { PortName } from './port-name'

/** Ports in a table: whose each is, and how many figures are recorded of it. */
export function PortList({ ports, caption }: { ports: Port[]; caption: string }) {
  const t = useTranslations('ports')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head className="w-2/5">{t('name')}</Head>
          <Head>{t('party')}</Head>
          <Head className="text-right">{t('figures.heading')}</Head>
          <Head>{t('locode')}</Head>
        </tr>
      </thead>
      <tbody>
        {ports.map((port) => (
          <tr key={port.slug}>
            <RowHead>
              <PortName port={port} />
            </RowHead>
            <Cell>{port.party ? <PartyLink party={port.party} /> : <Gap />}</Cell>
            <Cell className="text-right">{port.figures.length}</Cell>
            <Cell>{port.locode || <Gap />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
