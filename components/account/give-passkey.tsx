import { useTranslations } from 'next-intl'
import { KeyForm } from './key-form'

type Props = { action: string; fields: Record<string, string>; name: 'code' | 'proof' }

/** A passkey in the place of a code: for the same address, with the same fields. */
export function GivePasskey({ action, fields, name }: Props) {
  const t = useTranslations('account.passkey')
  const words = { button: t('use'), failed: t('failed'), without: null }
  return <KeyForm action={action} fields={fields} name={name} words={words} />
}
