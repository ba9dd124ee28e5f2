'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useProblem, useSetting } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { MultilingualField } from './multilingual-field'
import { Row } from './row'

export function SourcesSection() {
  const t = useTranslations('workspace.form')
  const { announce } = useSetting()
  const { control } = useFormContext<FormValues>()
  const rows = useFieldArray({ control, name: 'content.sources' })
  return (
    <FormSection lead={t('leads.sources')} name="sources" title={t('sections.sources')}>
      {rows.fields.map((row, at) => (
        <Row
          key={row.id}
          legend={t('source', { number: at + 1 })}
          remove={{
            label: t('removeSource', { number: at + 1 }),
            onClick: () => {
              rows.remove(at)
              announce(t('sourceRemoved', { number: at + 1 }))
              document.getElementById('field-sources')?.focus()
            },
          }}
        >
          <MultilingualField legend={t('fields.sourceTitle')} most={300} path={['sources', at, 'title']} />
          <PlainField
            at={at}
            field="locator"
            hint={t('hints.locator')}
            label={t('fields.locator')}
            most={100}
          />
          <PlainField at={at} field="url" hint={t('hints.url')} label={t('fields.url')} most={500} />
        </Row>
      ))}
      <Button
        className="mt-5"
        id="field-sources"
        look="secondary"
        onClick={() => {
          rows.append({ title: {}, locator: '', url: '' })
          announce(t('sourceAdded', { number: rows.fields.length + 1 }))
        }}
      >
        {t('addSource')}
      </Button>
      <MultilingualField hint={t('hints.note')} legend={t('fields.note')} long most={5000} path={['note']} />
    </FormSection>
  )
}

type PlainProps = { at: number; field: 'locator' | 'url'; label: string; hint: string; most: number }

function PlainField({ at, field, label, hint, most }: PlainProps) {
  const { register } = useFormContext<FormValues>()
  const error = useProblem(['sources', at, field])
  return (
    <TextField
      {...register(`content.sources.${at}.${field}`)}
      autoComplete="off"
      error={error}
      hint={hint}
      id={`field-sources-${at}-${field}`}
      inputMode={field === 'url' ? 'url' : undefined}
      label={label}
      maxLength={most}
    />
  )
}
