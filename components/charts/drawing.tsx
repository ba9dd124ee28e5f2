import { type Drawn, type Ground, type Shape, type Tone, textSize } from './shapes'

const colours: Record<Tone, string> = {
  ink: 'var(--color-ink)',
  'ink-2': 'var(--color-ink-2)',
  line: 'var(--color-line-strong)',
  bg: 'var(--color-bg)',
  'chart-1': 'var(--color-chart-1)',
  'chart-2': 'var(--color-chart-2)',
  'chart-3': 'var(--color-chart-3)',
  'chart-4': 'var(--color-chart-4)',
  'chart-5': 'var(--color-chart-5)',
  'chart-6': 'var(--color-chart-6)',
}

const shownOn = { roomy: 'max-sm:hidden', narrow: 'sm:hidden' }

type Props = {
  drawn: Drawn
  id: string
  title: string
  description: string
  width?: number
  /** A picture under it all. */
  ground?: (Ground & { picture: string }) | null
}

/** A drawing in a page, in the colours of its theme; as wide as its place, or as `width` says (pixels). */
export function Drawing({ drawn: { shapes, height }, id, title, description, width, ground }: Props) {
  return (
    <svg
      aria-describedby={`${id}-description`}
      aria-labelledby={`${id}-title`}
      className="drawing block shrink-0"
      fontSize={textSize}
      height={height}
      role="img"
      width={width ?? '100%'}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {ground && (
        <image
          height={ground.height}
          href={ground.picture}
          preserveAspectRatio="none"
          width={ground.width}
          x={ground.x}
          y={ground.y}
        />
      )}
      {shapes.map((shape, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is drawn once
        <Drawable key={place} shape={shape} />
      ))}
    </svg>
  )
}

function Drawable({ shape }: { shape: Shape }) {
  const colour = colours[shape.tone]
  if (shape.draw === 'line') {
    const { x1, y1, x2, y2, width, dashed } = shape
    return (
      <line
        stroke={colour}
        strokeDasharray={dashed ? '4 3' : undefined}
        strokeWidth={width}
        x1={x1}
        x2={x2}
        y1={y1}
        y2={y2}
      />
    )
  }
  if (shape.draw === 'area') {
    const { x, y, width, height, opacity, edge } = shape
    return (
      <rect
        fill={colour}
        fillOpacity={opacity}
        height={height}
        stroke={edge && colour}
        strokeDasharray={edge === 'dashed' ? '4 3' : undefined}
        strokeWidth={edge && 1.5}
        width={width}
        x={x}
        y={y}
      />
    )
  }
  if (shape.draw === 'dot') {
    const fill = shape.hollow ? colours.bg : colour
    return <circle cx={shape.x} cy={shape.y} fill={fill} r={shape.radius} stroke={colour} strokeWidth="2" />
  }
  return (
    <text
      className={shape.only && shownOn[shape.only]}
      dx={shape.dx || undefined}
      fill={colour}
      fontWeight={shape.strong ? 650 : undefined}
      lang={shape.lang}
      textAnchor={shape.anchor}
      x={shape.x}
      y={shape.y}
    >
      {shape.text}
    </text>
  )
}
