import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const tones = {
  info: 'border-info bg-info-bg',
  warn: 'border-warn bg-warn-bg',
  danger: 'border-danger bg-danger-bg',
}
const icons: Record<keyof typeof tones, IconName> = { info: 'speech', warn: 'clock', danger: 'cross' }
const inks = { info: 'text-info', warn: 'text-warn', danger: 'text-danger' }

type Props = { tone: keyof typeof tones; title?: string; children: ReactNode }

export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`mt-5 flex max-w-read gap-3 border-l-4 p-3 pr-4 ${tones[tone]}`}>
      <span className={`mt-1 ${inks[tone]}`}>
        <Icon name={icons[tone]} />
      </span>
      <div>
        {title && <p className={`font-strong ${inks[tone]}`}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
