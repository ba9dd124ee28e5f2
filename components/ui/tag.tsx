import { Icon, type IconName } from './icon'

const tones = {
  ok: 'bg-ok-bg text-ok',
  warn: 'bg-warn-bg text-warn',
  danger: 'bg-danger-bg text-danger',
  info: 'bg-info-bg text-info',
  neutral: 'bg-neutral-bg text-neutral',
}

export type Tone = keyof typeof tones

/** A status: shape, word and colour, so that any one of the three may be missed. */
export function Tag({ icon, tone, children }: { icon: IconName; tone: Tone; children: string }) {
  return (
    <span className={`tag ${tones[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
