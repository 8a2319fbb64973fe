/**
 * Passwords that everybody tries first, in lower case without trailing digits or signs where those
 * are only decoration: the international favourites and the habits of Chinese users.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456 1234567 12345678 123456789 1234567890 0123456789 12345678910 87654321 987654321
  0987654321 9876543210 11111111 00000000 88888888 66666666 99999999 12341234 11223344 112233445566
  123123123 123321123 12344321 147258369 741852963 159753456 135792468 246813579 1357924680 13145200
  5201314 52013140 5201314520 1314520 13145201314 7758521 77585210 7758258 77582580 20082008
  31415926 314159265 10101010 12121212 18181818 19841984 20202020 20262026 16888888 12312312
  a1b2c3d4 a1b2c3d4e5 a1b2c3d4e5f6 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5
  1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx qaz123wsx qazwsx qazwsxedc qazwsx123 qweasd qweasdzxc
  qwer1234 1234qwer 12345qwert qwert12345 123qwe123 qwe123qwe 123qweasd qwe123asd 123qweasdzxc
  abc12345 abcd1234 1234abcd a1234567 a12345678 a123456789 aa123456 aa12345678 aaa12345 abc123456
  123456abc 123456aa 123456qq 12345678a 123456789a q1234567 q123456789 qq123456 qq123456789 z123456789
  w123456789 l123456789 x123456789 zxc12345 zxcv1234 asd12345 asdf1234 as123456 zz123456 ww123456
  qwerty qwertyui qwertyuiop asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qwertyasdf qazxsw poiuytrewq
  lkjhgfdsa mnbvcxz abcdef abcdefg abcdefgh abcdefghi abcabc aaaaaaaa
  password passwd passw0rd pass word letmein welcome iloveyou sunshine princess football baseball
  monkey dragon superman batman shadow master michael charlie trustno michelle computer internet
  administrator admin adminadmin admin123admin root rootroot toor system manager guest test testtest
  user username login default changeme secret server database oracle mysql postgres huawei xiaomi
  tencent alibaba baidu weixin wechat taobao alipay
  woaini woaini1314 woaini520 woaini521 woaini5201314 woaiwojia woaizhongguo woaibeijing wodemima
  wodemimashi mima mimamima caonima tamade nihao nihaoma nihaonihao zhongguo zhonghua china beijing
  shanghai wuhan hubei yichang yidu jingzhou xiangyang zhongguoren xiexie shengri shengrikuaile
  gongxifacai wangpeng zhangwei liwei wangwei lijing zhangjing zhangsan lisi wangwu laopo laogong
  baobei baobao mamababa babamama xiaoming tiankong tiantian xingfu kuaile jiayou dongfang feiniao
  gonghui zonggonghui zhigong laomo gongjiang onenet unionnet uniononenet
  ji32k7au4a83 5tgb6yhn 3edc4rfv 1234567q zxcvbnm123 iloveu asdasdasd qweqweqwe
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
