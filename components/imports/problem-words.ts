import type { useTranslations } from 'next-intl'
import { issueWords } from '@/components/workspace/issue-words'
import type { RowProblem } from '@/db/schema/content'

type Words = {
  problems: ReturnType<typeof useTranslations<'imports.problems'>>
  errors: ReturnType<typeof useTranslations<'errors'>>
  field: (field: string) => string
}

/** What is wrong with a row, or worth a look, as a sentence at its field. */
export function problemWords({ problems, errors, field }: Words, problem: RowProblem): string {
  const { code, value } = problem
  const what = problems.has(code as 'marks')
    ? problems(code as 'marks', { value })
    : issueWords(errors, { path: [problem.field ?? ''], code })
  return problem.field ? problems('of', { field: field(problem.field), what }) : what
}
