import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ui/error-summary'

/** Why the last form did nothing, leading to the field that mends it. */
export function Refusal({ error, field, title }: { error: string | null; field: string; title: string }) {
  const refusals = useTranslations('errors.refusals')
  if (!error) return null
  const message = refusals.has(error as 'too_many') ? refusals(error as 'too_many') : refusals('bad_request')
  return <ErrorSummary errors={[{ id: field, message }]} title={title} />
}
