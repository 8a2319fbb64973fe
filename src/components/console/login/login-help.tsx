/** What to do when logging in does not work. */
export function LoginHelp() {
  return (
    <div className="login-help">
      <p>账号就是您的工作邮箱，由本级或上级工会管理员开通。</p>
      <p>连续输错 5 次密码，账号会锁定 10 分钟，请不要急着再试，可以点“忘记密码”。</p>
    </div>
  )
}
