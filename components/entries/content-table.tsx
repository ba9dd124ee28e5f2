import { textLanguages } from '@/db/vocabulary'
import type { Mentions } from '@/lib/registry/revisions'
import { FieldLabel, inReadingOrder, multilingualFields } from './field-label'
import { FieldValue } from './field-value'

type Props = { content: Record<string, unknown>; mentions: Mentions }

type Field = { path: string[]; value: unknown }

/** The whole content of a revision; fields that hold nothing are left out. */
export function ContentTable({ content, mentions }: Props) {
  const fields = Object.entries(content).flatMap(([field, value]): Field[] => {
    // 'meeting' is a text of an agreement, and of a project an entry.
    const isTexts = multilingualFields.includes(field) && typeof value === 'object' && value !== null
    if (!isTexts) return isEmpty(value) ? [] : [{ path: [field], value }]
    const texts = value as Record<string, string>
    return textLanguages
      .filter((language) => texts[language])
      .map((language) => ({ path: [field, language], value: texts[language] }))
  })
  return (
    <dl className="border-line border-t">
      {inReadingOrder(fields).map((field) => (
        <div className="border-line border-b py-2 sm:flex sm:gap-6" key={field.path.join('.')}>
          <dt className="shrink-0 text-ink-2 sm:w-48">
            <FieldLabel path={field.path} />
          </dt>
          <dd className="min-w-0">
            <FieldValue mentions={mentions} path={field.path} value={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && !value.length)
}
