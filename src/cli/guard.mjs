// Loaded into every child of the commands (node --import): when the parent is gone, even by kill -9,
// the child and all that it started (its process group) go as well. Workers that a child forks inherit
// the argument but not the parent: their channel is their own business.
if (process.ppid === Number(process.env.UNION_ONENET_PARENT)) {
  process.on('disconnect', () => {
    if (process.platform === 'win32') process.exit(1)
    process.kill(-process.pid, 'SIGKILL')
  })
  process.channel?.unref()
}
