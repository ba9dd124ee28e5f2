import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActsAnswer } from './acts-answer'
import { Answer, Gap } from './answer'
import type { Stored } from './form-values'
import { fieldsOf, type Issue, sections } from './issues'
import type { Options } from './options'
import { OwnWords } from './own-words'

type Props = {
  stored: Stored
  changeNote: string | null
  options: Options
  /** The form, where answers can be changed. */
  form?: string
  /** What is wrong, in words, for the issues of a field. */
  problems?: (field: string) => { issue: Issue; id: string; words: string }[]
}

/** All answers of a draft, section by section; each with its way to the form where there is one. */
export function Answers({ stored, changeNote, options, form, problems }: Props) {
  const t = useTranslations('workspace.form')
  return (
    <>
      {sections.map((section) => (
        <section aria-labelledby={`answers-${section}`} className="mt-8" key={section}>
          <h2 id={`answers-${section}`}>{t(`sections.${section}`)}</h2>
          <dl className="mt-3 border-line border-t">
            {fieldsOf[section].map((field) => (
              <AnswerRow
                change={form && { form, section, field }}
                key={field}
                label={t(`fields.${field}`)}
                problems={problems?.(field) ?? []}
              >
                {field === 'acts' ? (
                  <ActsAnswer acts={stored.companions} options={options} />
                ) : (
                  <Answer content={stored.content} field={field} options={options} />
                )}
              </AnswerRow>
            ))}
            {section === 'visibility' && changeNote !== null && (
              <AnswerRow
                change={form && { form, section: 'why', field: 'changeNote' }}
                label={t('fields.changeNote')}
                problems={[]}
              >
                {changeNote ? <OwnWords>{changeNote}</OwnWords> : <Gap />}
              </AnswerRow>
            )}
          </dl>
        </section>
      ))}
    </>
  )
}

type RowProps = {
  label: string
  change?: { form: string; section: string; field: string } | ''
  problems: { issue: Issue; id: string; words: string }[]
  children: ReactNode
}

function AnswerRow({ label, change, problems, children }: RowProps) {
  const t = useTranslations('workspace.check')
  // Fields that are a list have no control of their own: the section is where they are.
  const target = change && (change.field === 'acts' ? 'section-parties' : `field-${change.field}`)
  return (
    <div className="border-line border-b py-2.5 sm:flex sm:gap-6">
      <dt className="shrink-0 text-ink-2 sm:w-52">{label}</dt>
      <dd className={`min-w-0 grow ${problems.length ? 'border-danger border-l-4 pl-3' : ''}`}>
        {children}
        {problems.map(({ id, issue, words }) => (
          <p className="font-strong text-danger" key={id}>
            {change ? (
              <a className="text-danger" href={`${change.form}#${id.replace(/^check-/, '')}`} id={id}>
                {words}
              </a>
            ) : (
              <span data-code={issue.code}>{words}</span>
            )}
          </p>
        ))}
      </dd>
      {change && (
        <dd className="shrink-0">
          <a aria-label={t('changeField', { field: label })} href={`${change.form}#${target}`}>
            {t('change')}
          </a>
        </dd>
      )}
    </div>
  )
}
