import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import type { ActAnswer } from '@/db/vocabulary'
import type { Unanswered } from '@/lib/agreements/answering'

/** What others have recorded of the head's party: to be confirmed, or contested with a reason. */
export function ActsToAnswer({ acts }: { acts: Unanswered[] }) {
  const t = useTranslations('workspace.answers')
  if (!acts.length) return null
  return (
    <Section id="answers" title={t('title')}>
      <p className="max-w-read">{t('lead')}</p>
      <ul className="mt-3 border-line border-t">
        {acts.map((act) => (
          <li className="border-line border-b py-3" key={act.id}>
            <ToAnswer act={act} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ToAnswer({ act }: { act: Unanswered }) {
  const t = useTranslations('workspace.answers')
  const words = useTranslations('words.actKinds')
  const locale = useLocale()
  const { slug, title, originalLanguage } = act.agreement
  return (
    <>
      <p className="font-strong">
        {t.rich('line', {
          act: words(act.act),
          date: () => (act.date ? <EdtfDate text={act.date} /> : t('undated')),
        })}
      </p>
      <p>
        <a href={`/${locale}/agreements/${slug}#acts`}>
          <Text original={originalLanguage} texts={title} />
        </a>
      </p>
      <div className="flex flex-wrap items-start gap-x-6">
        <AnswerForm act={act} answer="confirmed">
          <Button type="submit">{t('confirm')}</Button>
        </AnswerForm>
        <Details summary={t('contest')}>
          <AnswerForm act={act} answer="contested">
            <TextArea
              hint={t('reasonHint')}
              id={`reason-${act.id}`}
              label={t('reason')}
              maxLength={2000}
              name="reason"
              required
              rows={3}
            />
            <Button className="mt-3" look="secondary" type="submit">
              {t('contestNow')}
            </Button>
          </AnswerForm>
        </Details>
      </div>
    </>
  )
}

function AnswerForm({ act, answer, children }: { act: Unanswered; answer: ActAnswer; children: ReactNode }) {
  return (
    <form action={`/api/acts/${act.id}/answer`} className="mt-3" method="post">
      <input name="revision" type="hidden" value={act.revision} />
      <input name="answer" type="hidden" value={answer} />
      <input name="locale" type="hidden" value={useLocale()} />
      {children}
    </form>
  )
}
