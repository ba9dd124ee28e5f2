import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { CodeField } from './code-field'
import { RecoveryCodes } from './recovery-codes'

type Props = { picture: string; secret: string; codes: string[]; wrong: boolean }

/** What is shown once: the secret for the program, the codes to be kept, and the proof that the program has it. */
export function ConfirmEnrolment({ picture, secret, codes, wrong }: Props) {
  const t = useTranslations('account.setUp')
  const locale = useLocale()
  return (
    <>
      <Section id="scan" title={t('scan.title')}>
        <p className="max-w-read">{t('scan.text')}</p>
        {/* biome-ignore lint/performance/noImgElement: drawn here, for this page alone */}
        <img
          alt={t('scan.picture')}
          className="mt-4 size-56 bg-[#fff]"
          src={`data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`}
        />
        <p className="mt-4 max-w-read">{t('scan.byHand')}</p>
        <p>
          <code className="font-strong text-lg">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </Section>
      <Section id="keep" title={t('keep.title')}>
        <p className="max-w-read">{t('keep.text')}</p>
        <RecoveryCodes codes={codes} />
      </Section>
      <Section id="confirm" title={t('confirm.title')}>
        <form action="/api/account/second-step/confirm" className="max-w-96" method="post">
          <input name="locale" type="hidden" value={locale} />
          <CodeField id="code" wrong={wrong} />
          <Button className="mt-5" type="submit">
            {t('confirm.button')}
          </Button>
        </form>
      </Section>
    </>
  )
}
