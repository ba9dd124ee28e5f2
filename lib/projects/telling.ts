/** What those who follow a project are told of: a step to another stage, and each report. Imports tell nobody. */
import type { Published } from '@/lib/entries/kind'
import type { QueuedJob } from '@/lib/jobs/queue'
import type { ProjectContent } from './schema'
import type { UpdateContent } from './update-schema'

export function tellingOfStep(
  { id, revision, byImport, content }: Published<ProjectContent>,
  before: ProjectContent | null,
): QueuedJob[] {
  const stage = content.steps.at(-1)?.stage
  if (byImport || !before || before.steps.at(-1)?.stage === stage) return []
  return [
    {
      kind: 'project_changes',
      payload: { project: id, stage },
      key: `project_changes ${id} ${revision}`,
    },
  ]
}

/** A correction of a report that was told of is not told again. */
export function tellingOfReport(
  { id, byImport, content }: Published<UpdateContent>,
  before: UpdateContent | null,
): QueuedJob[] {
  if (byImport || before) return []
  return [
    {
      kind: 'project_changes',
      payload: { project: content.project, update: id },
      key: `project_changes ${id}`,
    },
  ]
}
