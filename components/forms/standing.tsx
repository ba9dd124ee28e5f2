import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/entries/field-label'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { issueWords } from '@/components/workspace/issue-words'
import { fieldId, type Issue } from '@/components/workspace/issues'

type Props = {
  issues: Issue[]
  /** Where the form is, when it is on another page; '' where the reader has none. */
  form?: string
}

/** What stands in the way of a draft, each line leading to its field; without any it is nothing. */
export function Standing({ issues, form }: Props) {
  const t = useTranslations('workspace.check')
  const errors = useTranslations('errors')
  const label = useFieldLabel()
  const sentences = issues.map((issue) => {
    const where = label(issue.path.map(String))
    return {
      id: fieldId(issue.path),
      message: errors('where.sentence', { where, what: issueWords(errors, issue) }),
    }
  })
  if (form === undefined) return <ErrorSummary errors={sentences} title={t('summaryTitle')} />
  if (!issues.length) return null
  return (
    <Notice title={t('summaryTitle')} tone="warn">
      <ul>
        {sentences.map(({ id, message }) => (
          <li key={id}>{form ? <a href={`${form}#${id}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </Notice>
  )
}
