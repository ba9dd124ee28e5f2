import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { type Role, roles } from '@/db/vocabulary'
import { type Action, rules } from '@/lib/policy'

/** Each role in plain words, and under it the very rules by which the product decides. */
export function RoleRules() {
  const words = useTranslations('words.roles')
  const t = useTranslations('admin.roles')
  return roles.map((role) => (
    <Section id={role} key={role} title={words(role)}>
      <p className="max-w-read">{t(`of.${role}`)}</p>
      <RulesOf role={role} />
    </Section>
  ))
}

function RulesOf({ role }: { role: Role }) {
  const t = useTranslations('admin.roles')
  const words = useTranslations('words')
  const own = Object.entries(rules).flatMap(([action, all]) =>
    all.filter((rule) => rule.role === role).map((rule) => ({ action: action as Action, ...rule })),
  )
  if (!own.length) return <p className="mt-2 max-w-read text-ink-2">{t('noRules')}</p>
  const called = (action: Action) =>
    action === 'read' || action === 'save' ? t(action) : words(`moves.${action}`)
  return (
    <div className="mt-3">
      <Table caption={t('caption', { role: words(`roles.${role}`) })}>
        <thead>
          <tr>
            <Head>{t('deed')}</Head>
            <Head>{t('whose')}</Head>
            <Head className="max-sm:hidden">{t('states')}</Head>
          </tr>
        </thead>
        <tbody>
          {own.map(({ action, scope, statuses, fourEyes }) => {
            const states = statuses.map((status) => words(`revisionStatuses.${status}`)).join(words('comma'))
            return (
              <tr key={`${action} ${scope} ${statuses.join()}`}>
                <RowHead>{called(action)}</RowHead>
                <Cell>
                  {t(`scopes.${scope}`)}
                  {fourEyes && <span className="block text-ink-2 text-sm">{t('fourEyes')}</span>}
                  <span className="mt-1 block text-ink-2 text-sm sm:hidden">{states}</span>
                </Cell>
                <Cell className="max-sm:hidden">{states}</Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}
