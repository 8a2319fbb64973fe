/** The portal. */
export default function PortalPage() {
  return <h1>湖北工会一张网</h1>
}
