import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { EndorsedProject, Multilingual } from '@/db/schema/content'
import type { FollowingProject } from '@/lib/registry/project-summary'
import { ProjectRows } from './project-rows'

type Props = { names: EndorsedProject[]; projects: FollowingProject[] }

/** What a plan endorses: projects of the register that say so, and names of which there is none. */
export function Endorsed({ names, projects }: Props) {
  const t = useTranslations('ports.plans')
  const said = useTranslations('projects.chain')
  const others = namedOnly(names, projects)
  if (!names.length && !projects.length) return <p className="text-ink-2">{t('endorsesNone')}</p>
  return (
    <>
      {projects.length > 0 && <ProjectRows projects={projects} />}
      {others.length > 0 && (
        <>
          <p className="mt-4 mb-2 text-ink-2">{said('onlyNamed', { count: others.length })}</p>
          <ul className="max-w-read list-disc pl-5">
            {others.map(({ name }) => (
              <li className="mb-1" key={JSON.stringify(name)}>
                <Text texts={name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The names in a plan of which no project that it endorses has the title. */
export function namedOnly(names: EndorsedProject[], projects: FollowingProject[]): EndorsedProject[] {
  return names.filter(({ name }) => !projects.some(({ title }) => isSame(name, title)))
}

/** Whether two names are the same in any language that both have. */
function isSame(one: Multilingual, other: Multilingual): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return Object.entries(one).some(([language, text]) => {
    const there = other[language as keyof Multilingual]
    return there !== undefined && plain(there) === plain(text)
  })
}
