import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/entries/field-label'
import { ErrorSummary } from '@/components/ui/error-summary'
import { issueWords } from '@/components/workspace/issue-words'
import { fieldId, type Issue } from '@/components/workspace/issues'

/** What stands in the way of a draft, each line leading to its field. */
export function Standing({ issues }: { issues: Issue[] }) {
  const t = useTranslations('workspace.check')
  const errors = useTranslations('errors')
  const label = useFieldLabel()
  return (
    <ErrorSummary
      errors={issues.map((issue) => ({
        id: fieldId(issue.path),
        message: errors('where.sentence', {
          where: label(issue.path.map(String)),
          what: issueWords(errors, issue),
        }),
      }))}
      title={t('summaryTitle')}
    />
  )
}
