/** The codes as they are to be kept. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <ol className="mt-3 grid max-w-read list-decimal gap-x-10 gap-y-1 pl-8 sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code className="whitespace-nowrap font-strong">{code}</code>
        </li>
      ))}
    </ol>
  )
}
