import { useLocale, useTranslations } from 'next-intl'
import { PostName } from '@/components/admin/post-name'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { TextField } from '@/components/ui/field'
import type { OpenInvitation } from '@/lib/people/accepting'

type Props = {
  token: string
  invited: OpenInvitation
  /** As the invitation has it, or as it was typed and refused. */
  name: string
  /** The name of the provider that serves in the place of a password, if there is one. */
  provider: string | null
}

/** Name and password of whoever comes in; the rest was said by the invitation. */
export function AcceptForm({ token, invited, name, provider }: Props) {
  const t = useTranslations('people.accept')
  const account = useTranslations('account')
  return (
    <>
      <div className="mt-6 max-w-read">
        <DescriptionList
          items={[
            { term: t('post'), description: <PostName post={invited} /> },
            { term: t('email'), description: invited.email },
          ]}
        />
      </div>
      <form action="/api/people/invitations/accept" method="post">
        <input name="token" type="hidden" value={token} />
        <input name="locale" type="hidden" value={useLocale()} />
        {/* What a password manager keeps the password under. */}
        <input autoComplete="username" hidden readOnly value={invited.email} />
        <TextField
          autoComplete="name"
          defaultValue={name}
          hint={t('nameHint')}
          id="name"
          label={t('name')}
          maxLength={200}
          name="name"
          required
        />
        <TextField
          autoComplete="new-password"
          hint={t('passwordHint')}
          id="password"
          label={t('password')}
          maxLength={128}
          minLength={12}
          name="password"
          required
          type="password"
        />
        <Button className="mt-5" type="submit">
          {t('submit')}
        </Button>
        {provider && (
          <p>
            <Button
              className="mt-3"
              formAction="/api/people/invitations/accept/provider"
              formNoValidate
              look="secondary"
              type="submit"
            >
              {account('provider.accept', { name: provider })}
            </Button>
          </p>
        )}
      </form>
    </>
  )
}
