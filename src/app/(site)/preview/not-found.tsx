import { Missing } from '@/src/components/site/missing'

/** For previews of what is not there, or not for this person. */
export default function NotFound() {
  return (
    <>
      <title>没有找到</title>
      <Missing />
    </>
  )
}
