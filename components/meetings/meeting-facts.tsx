import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import type { Multilingual } from '@/db/schema/content'
import type { PartyName } from '@/lib/registry/directory'
import type { Meeting } from '@/lib/registry/meetings'
import { PlaceOrShow } from './place-or-show'
import { When } from './when'

/** The record of a meeting; what most meetings lack is left out where it is not recorded. */
export function MeetingFacts({ meeting, permanent }: { meeting: Meeting; permanent: string }) {
  const locale = useLocale()
  const format = useFormatter()
  const t = useTranslations('meetings')
  const register = useTranslations('register')
  const words = useTranslations('words')
  const text = (texts: Multilingual) => (Object.keys(texts).length ? <Text texts={texts} /> : null)
  const parties = (those: PartyName[]) =>
    those.length > 0 && (
      <ul>
        {those.map((party) => (
          <li key={party.slug}>
            <PartyLink party={party} />
          </li>
        ))}
      </ul>
    )
  const link = (path: string, { slug, name }: { slug: string; name: Multilingual }) => (
    <a href={`/${locale}/${path}/${slug}`}>
      <Text texts={name} />
    </a>
  )
  const always = (description: ReactNode) => description || <Gap />
  const { series, ordinal, body, convenor, sites, exhibitors, interpretation } = meeting
  const items: [string, ReactNode][] = [
    [t('kind'), words(`meetingKinds.${meeting.kind}`)],
    [t('whenHead'), <When key="when" meeting={meeting} zoned />],
    [t('place'), always(text(meeting.place))],
    [
      t('sites'),
      sites.length > 0 && (
        <ul>
          {sites.map(({ place, party }) => (
            <li key={JSON.stringify([place, party?.slug])}>
              <PlaceOrShow number={null} party={party && <PartyLink party={party} />} texts={place} />
            </li>
          ))}
        </ul>
      ),
    ],
    [t('hosts'), always(parties(meeting.hosts))],
    [t('convenor'), convenor && <PartyLink party={convenor} />],
    [t('chair'), text(meeting.chair)],
    [t('invited'), always(parties(meeting.invited))],
    [t('guests'), text(meeting.guests)],
    [
      t('interpretation'),
      interpretation.length > 0 &&
        format.list(interpretation.map((language) => words(`textLanguages.${language}`))),
    ],
    [t('body'), body && link('bodies', body)],
    [
      t('series'),
      series && (
        <>
          {link('series', series)}
          {ordinal !== null && ` · ${t('ordinal', { ordinal })}`}
        </>
      ),
    ],
    [
      t('exhibitors'),
      exhibitors.length > 0 && (
        <ul>
          {exhibitors.map(({ party, number, note }) => (
            <li key={JSON.stringify([party?.slug, note])}>
              <PlaceOrShow number={number} party={party && <PartyLink party={party} />} texts={note} />
            </li>
          ))}
        </ul>
      ),
    ],
    [register('registerNumber'), t('number', { number: meeting.number })],
    [
      register('permanent'),
      <a href={permanent} key="permanent">
        {permanent}
      </a>,
    ],
  ]
  return (
    <DescriptionList
      items={items.flatMap(([term, description]) => (description ? [{ term, description }] : []))}
    />
  )
}
