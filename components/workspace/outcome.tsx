import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** A query parameter as one word; anything else is none, and so is what every object answers to. */
export function wordOf(parameter: string | string[] | undefined): string | null {
  return typeof parameter === 'string' && /^[a-z_-]{1,30}$/.test(parameter) && !(parameter in {})
    ? parameter
    : null
}

/** What came of the last form: done, or refused and why. */
export function Outcome({ done, error }: { done: string | null; error: string | null }) {
  const t = useTranslations('workspace')
  const errors = useTranslations('errors.refusals')
  const doneKey = `done.${done}` as 'done.submit'
  return (
    <>
      {done && t.has(doneKey) && (
        <div role="status">
          <Notice tone="info">{t(doneKey)}</Notice>
        </div>
      )}
      {error && (
        <div role="alert">
          <Notice title={t('notDone')} tone="danger">
            {errors.has(error as 'stale') ? errors(error as 'stale') : errors('bad_request')}
          </Notice>
        </div>
      )}
    </>
  )
}
