import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { DocumentList } from './document-list'
import { ProjectFacts } from './project-facts'
import { ProjectMap } from './project-map'

type Props = ComponentProps<typeof ProjectFacts> & Pick<ComponentProps<typeof ProjectMap>, 'base'>

/** The record of a project: its facts, where it is, where all this is taken from. */
export function ProjectRecord({ project, standing, permanent, base }: Props) {
  const t = useTranslations('projects')
  const register = useTranslations('register')
  const { places, shape, documents, note, sources, slug } = project
  return (
    <>
      <Section id="record" title={t('facts.heading')}>
        <ProjectFacts permanent={permanent} project={project} standing={standing} />
        <HistoryLink list="projects" slug={slug} />
      </Section>
      {places.length > 0 && (
        <Section id="map" title={t('map.heading')}>
          <ProjectMap base={base} places={places} shape={shape} />
        </Section>
      )}
      {documents.length > 0 && (
        <Section id="documents" title={t('documents')}>
          <DocumentList documents={documents} />
        </Section>
      )}
      {Object.keys(note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={note} />
        </Section>
      )}
      <Section id="sources" title={register('sources')}>
        <SourceList sources={sources} />
      </Section>
    </>
  )
}
