import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { clockAfter } from '@/lib/agenda/length'
import type { PublicAgenda } from '@/lib/registry/agenda'
import { ItemPapers } from './item-papers'
import { ItemFacts, ItemTitle } from './item-words'

/** The published agenda on the page of its meeting; `starts` is its local beginning, or empty. */
export function AgendaSection({ agenda, starts }: { agenda: PublicAgenda; starts: string }) {
  const t = useTranslations('agenda')
  const locale = useLocale()
  const { items, internal, previous } = agenda
  return (
    <Section id="agenda" title={t('heading', { count: items.length })}>
      <ol className="border-line border-t">
        {items.map((item) => {
          const { begins, number } = item
          return (
            <li className="flex gap-3 border-line border-b py-2" key={number}>
              <span className="w-12 shrink-0 text-ink-2">{number}</span>
              <div className="min-w-0">
                <p>
                  <ItemTitle item={item} />
                  {item.origin && previous && (
                    <>
                      {': '}
                      <a href={`/${locale}/meetings/${previous.slug}`}>
                        <Text texts={previous.title} />
                      </a>
                    </>
                  )}
                </p>
                <ItemFacts
                  clock={starts && begins !== null ? clockAfter(starts, begins) : null}
                  minutes={item.minutes}
                  presenter={item.presenter}
                />
                <ItemPapers number={number} papers={item.papers} />
              </div>
            </li>
          )
        })}
      </ol>
      {internal > 0 && <p className="mt-3 text-ink-2">{t('internalMore', { count: internal })}</p>}
    </Section>
  )
}
