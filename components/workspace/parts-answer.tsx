import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ActPart, asks } from '@/lib/agreements/acts'
import type { ActContent } from '@/lib/agreements/schema'
import { isEmpty, Texts } from './answer'
import { type Options, partyName } from './options'

type Props = {
  act: ActContent
  /** Among which the one is that this is about. */
  acts: { entry: string | null; content: ActContent }[]
  options: Options
}

/** What only some kinds of act say, where it is said. */
export function PartsAnswer({ act, acts, options }: Props) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words')
  const about = acts.find(({ entry }) => entry !== null && entry === act.about)?.content
  const said: [ActPart, string, ReactNode][] = [
    ['manner', t('fields.manner'), act.manner && words(`actManners.${act.manner}`)],
    ['predecessor', t('fields.predecessor'), act.predecessor && partyName(options, act.predecessor)],
    [
      'about',
      t('fields.about'),
      about?.act &&
        t('actOfParty', {
          party: partyName(options, about.party),
          act: words(`actKinds.${about.act}`),
          date: about.date,
        }),
    ],
    ['articles', t('fields.articles'), act.articles.join(words('comma'))],
    ['text', t('fields.text'), !isEmpty(act.text) && <Texts texts={act.text} />],
    ['place', t('fields.actPlace'), !isEmpty(act.place) && <Texts texts={act.place} />],
    ['signer', t('fields.signer'), !isEmpty(act.signer) && <Texts texts={act.signer} />],
    ['capacity', t('fields.capacity'), !isEmpty(act.capacity) && <Texts texts={act.capacity} />],
    ['powers', t('fields.powers'), act.powers && words(`fullPowers.${act.powers}`)],
  ]
  return (
    <>
      {act.opposes && asks(act.act, 'opposes') && <p>{t('fields.opposes')}</p>}
      {said.map(([part, label, value]) =>
        asks(act.act, part) && value ? (
          <div className="mt-1" key={part}>
            <span className="text-ink-2 text-sm">{label}</span>
            <div>{value}</div>
          </div>
        ) : null,
      )}
    </>
  )
}
