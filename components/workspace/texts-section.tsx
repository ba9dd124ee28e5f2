'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Checkbox, Radio } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import type { AgreementText } from '@/db/schema/content'
import { textAuthorities, textLanguages } from '@/db/vocabulary'
import { ChoiceField } from './choice-field'
import { FileInput } from './file-input'
import { useProblem, useSetting } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { Row } from './row'

const nameOf = (name: string) => [...name].slice(0, 150).join('')

/** The language versions, as files; each is sent as soon as it is chosen. */
export function TextsSection() {
  const t = useTranslations('texts.form')
  const workspace = useTranslations('workspace.form')
  const { announce } = useSetting()
  const { control } = useFormContext<FormValues>()
  const rows = useFieldArray({ control, name: 'content.texts' })
  return (
    <FormSection lead={t('lead')} name="texts" title={workspace('sections.texts')}>
      {rows.fields.map((row, at) => (
        <Row
          key={row.id}
          legend={t('text', { number: at + 1 })}
          remove={{
            label: t('removeText', { number: at + 1 }),
            onClick: () => {
              rows.remove(at)
              announce(t('textRemoved', { number: at + 1 }))
              document.getElementById('field-texts')?.focus()
            },
          }}
        >
          <TextFields at={at} />
        </Row>
      ))}
      <FileInput
        id="field-texts"
        kept={(file, name) => {
          const text = { language: null, authority: 'authentic', prevailing: false, madeFrom: null } as const
          rows.append({ ...text, file, name: nameOf(name) }, { shouldFocus: false })
          announce(t('textAdded', { number: rows.fields.length + 1 }))
        }}
        label={t('addFile')}
        multiple
      />
    </FormSection>
  )
}

function TextFields({ at }: { at: number }) {
  const t = useTranslations('texts.form')
  const words = useTranslations('words')
  const { register, setValue } = useFormContext<FormValues>()
  const texts = useWatch<FormValues, 'content.texts'>({ name: 'content.texts' })
  const fileProblem = useProblem(['texts', at, 'file'])
  const prevailingProblem = useProblem(['texts', at, 'prevailing'])
  const text = texts[at]
  if (!text) return null
  const set = (given: Partial<AgreementText>) => {
    for (const [field, value] of Object.entries(given))
      setValue(`content.texts.${at}.${field as 'name'}`, value as string, { shouldDirty: true })
  }
  return (
    <>
      <div
        className={fileProblem ? 'mt-3 border-danger border-l-4 pl-3' : 'mt-3'}
        id={`field-texts-${at}-file`}
        tabIndex={-1}
      >
        <p className="break-all text-ink-2 text-sm">
          <a href={`/files/${text.file}`}>{t('file', { hash: text.file })}</a>
        </p>
        {fileProblem && <p className="font-strong text-danger">{fileProblem}</p>}
      </div>
      <ChoiceField
        label={t('language')}
        options={textLanguages.map((id) => ({ id, label: words(`textLanguages.${id}`) }))}
        path={['texts', at, 'language']}
      />
      <Fieldset id={`field-texts-${at}-authority`} legend={t('authority')}>
        {textAuthorities.map((authority) => (
          <Radio
            checked={text.authority === authority}
            id={`field-texts-${at}-authority-${authority}`}
            key={authority}
            label={words(`textAuthorities.${authority}`)}
            name={`texts-${at}-authority`}
            // What only the other kind of text can be is taken back with it.
            onChange={() => set({ authority, madeFrom: null, prevailing: false })}
          />
        ))}
      </Fieldset>
      {text.authority === 'translation' ? (
        <MadeFrom at={at} texts={texts} />
      ) : (
        <div className="mt-3">
          <Controller
            name={`content.texts.${at}.prevailing`}
            render={({ field: { value, onChange, ref } }) => (
              <Checkbox
                checked={value}
                hint={t('prevailingHint')}
                id={`field-texts-${at}-prevailing`}
                label={t('prevailing')}
                onChange={(event) => onChange(event.target.checked)}
                ref={ref}
              />
            )}
          />
          {prevailingProblem && <p className="font-strong text-danger">{prevailingProblem}</p>}
        </div>
      )}
      <TextField
        {...register(`content.texts.${at}.name`)}
        autoComplete="off"
        id={`field-texts-${at}-name`}
        label={t('name')}
        maxLength={150}
      />
      <FileInput
        id={`field-texts-${at}-replace`}
        kept={(file, name) => set({ file, name: nameOf(name) })}
        label={t('replaceFile')}
      />
    </>
  )
}

/** The authentic texts there are; and the one that was chosen, where it is no longer among them. */
function MadeFrom({ at, texts }: { at: number; texts: AgreementText[] }) {
  const t = useTranslations('texts.form')
  const words = useTranslations('words.textLanguages')
  const chosen = texts[at]?.madeFrom
  const authentic = texts.filter((text) => text.authority === 'authentic')
  const options = authentic.map((text) => ({
    id: text.file,
    label: [text.language && words(text.language), text.name].filter(Boolean).join(' · '),
  }))
  if (chosen && !authentic.some((text) => text.file === chosen))
    options.push({ id: chosen, label: t('earlier', { hash: chosen.slice(0, 12) }) })
  return (
    <ChoiceField
      hint={t('madeFromHint')}
      label={t('madeFrom')}
      none={t('unsaid')}
      options={options}
      path={['texts', at, 'madeFrom']}
    />
  )
}
