import type { Payload } from 'payload'

/** How many megabytes a program may fill with objects, and with those made a moment ago (semi-space). */
export type RunMemory = { heap?: number; nursery?: number }

/** A kind of long work on the registers that is done in processes of its own. */
export type RunKind = {
  name: 'imports' | 'exports' | 'matchings'
  /** The program that carries one out; it gets the run's number as its argument. */
  script: string
  /** Numbers of runs that wait for somebody, or whose process is gone; oldest first. */
  waiting: (limit: number) => Promise<number[]>
  /** Given little, a program takes little and clears up more often; Node's own measure is a share of the machine. */
  memory?: (id: number) => Promise<RunMemory>
  /**
   * What the program needs besides the number and cannot find out without Payload; sent to it as a
   * message. null when the run is not to be carried out after all (then it has been ended).
   */
  plan?: (payload: Payload, id: number) => Promise<object | null>
  /** Forgets the runs whose time is over; their files go by themselves (files.ts). */
  forgetExpired?: () => Promise<void>
}
