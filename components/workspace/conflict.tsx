'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { ActsAnswer } from './acts-answer'
import { Answer, type AnswerField } from './answer'
import { useSetting } from './form-context'
import { type FormValues, type Stored, sameValue, saysTheSame, toStored } from './form-values'
import { fieldsOf, sections } from './issues'

type Props = { theirs: Stored; keepMine: () => void; takeTheirs: () => void }

/** Somebody else has saved meanwhile: both texts, field by field, and a choice between them. */
export function Conflict({ theirs, keepMine, takeTheirs }: Props) {
  const t = useTranslations('workspace.conflict')
  const fields = useTranslations('workspace.form.fields')
  const { options } = useSetting()
  const { getValues } = useFormContext<FormValues>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const mine = toStored(getValues(), new Map())
  const names = sections.flatMap((section) => fieldsOf[section])
  const different = names.filter((name) => {
    if (!mine) return true
    if (name === 'acts') return !saysTheSame({ ...mine, content: theirs.content }, theirs)
    return !sameValue(mine.content[name], theirs.content[name])
  })
  const shown = (side: Stored | null, name: AnswerField | 'acts') => {
    if (!side) return null
    if (name === 'acts') return <ActsAnswer acts={side.companions} options={options} />
    return <Answer content={side.content} field={name} options={options} />
  }
  return (
    <section aria-labelledby="conflict" className="mb-9 border-4 border-warn p-4">
      <h2 id="conflict" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="mt-2 max-w-read">{t('text')}</p>
      <div className="mt-4">
        <Table caption={t('table')}>
          <thead>
            <tr>
              <Head>{t('field')}</Head>
              <Head>{t('mine')}</Head>
              <Head>{t('theirs')}</Head>
            </tr>
          </thead>
          <tbody>
            {different.map((name) => (
              <tr key={name}>
                <RowHead>{fields(name)}</RowHead>
                <Cell>{shown(mine, name)}</Cell>
                <Cell>{shown(theirs, name)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="secondary" onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button look="secondary" onClick={keepMine}>
          {t('keepMine')}
        </Button>
      </div>
    </section>
  )
}
