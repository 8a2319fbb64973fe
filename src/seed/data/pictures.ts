/** Alternative text of every picture in `pictures/`, by file name without `.webp`. */
const SCENES = {
  'gorge-dawn': '剪纸风格插画：朝阳下的峡江，一艘货船驶过层叠的青山',
  'bridge-river': '剪纸风格插画：红色斜拉桥横跨长江，两艘船在江面航行',
  'city-river': '剪纸风格插画：黄昏的江城灯火，江边一座红墙楼阁',
  'tea-terraces': '剪纸风格插画：层层茶山上，四名采茶工正在采茶',
  'citrus-hills': '剪纸风格插画：柑橘园里两名工人采摘，筐里装满橘子',
  'lotus-lake': '剪纸风格插画：江汉平原的湖面上荷叶田田，远处一艘小船',
  'dawn-hills': '剪纸风格插画：朝霞中的丘陵和两户农家',
  'snow-ridge': '剪纸风格插画：雪山垭口，养路车行驶在盘山公路上',
  'power-lines': '剪纸风格插画：暮色中的高压铁塔，一名电力工人在塔上作业',
  railway: '剪纸风格插画：列车驶过山间高架桥',
  'flood-dike': '剪纸风格插画：六名职工在江堤上巡查，堤上红旗飘扬',
  'dam-reservoir': '剪纸风格插画：大坝开闸泄水，坝上红色启闭机一字排开',
  'winter-lamp': '剪纸风格插画：雪夜里亮着灯的小屋，两人踏雪来访',
  'summer-heat': '剪纸风格插画：烈日下的清凉棚，工人正在取水',
  runway: '剪纸风格插画：夜色中一架货机飞临灯光跑道',
  'ribbon-red': '红色背景上的金色绸带与五角星，飞鸟环绕',
  'robot-arm': '剪纸风格插画：车间里两台机械臂焊接，工人在旁操作',
  'workshop-hall': '剪纸风格插画：明亮的厂房里，天车吊起一个大齿轮，两名工人查看',
  gears: '剪纸风格插画：大小五个齿轮相互啮合',
  'textile-hall': '剪纸风格插画：纺纱车间一排纱筒，两名女工正在接头',
  'blast-furnace': '剪纸风格插画：炉前火花四溅，钢水流出，两名工人在旁操作',
  welding: '剪纸风格插画：焊工戴着面罩焊接，焊花飞溅',
  'assembly-line': '剪纸风格插画：装配线上三名工人正在装配车桥',
  'chemical-park': '剪纸风格插画：晨光里的化工园区，一名工人沿管廊巡检',
  'construction-site': '剪纸风格插画：塔吊林立的工地，三名建设者正在作业',
  'ship-lock': '剪纸风格插画：货船驶向船闸，巨大的人字门正在关闭',
  'port-crane': '剪纸风格插画：港口门机吊起集装箱，一名工人在岸边指挥',
  'courier-night': '剪纸风格插画：夜晚的城市街道上，一名骑手骑车送餐',
  'bus-lane': '剪纸风格插画：红色通勤班车停靠在站牌旁，三名职工候车',
  'craft-hands': '剪纸风格插画：一双手在竹匾里揉捻茶叶，热气升腾',
  'safety-shield': '绿色盾牌上一个对号，两侧是安全帽，下方是黄色警示带',
  'medal-light': '红色背景上的金色奖章，缎带垂下，两侧麦穗环绕',
  'law-scale': '剪纸风格插画：廊柱之间一架金色天平',
  'round-table': '剪纸风格插画：职工代表和企业代表围坐圆桌协商',
  'station-lamp': '剪纸风格插画：傍晚亮灯的户外劳动者服务站，三名劳动者前来歇脚',
  'service-hall': '剪纸风格插画：职工服务大厅，工作人员在窗口接待三名职工',
  'phone-join': '剪纸风格插画：两名职工站在大手机旁，屏幕上是入会二维码',
  'night-window': '剪纸风格插画：夜晚亮灯的咨询室里律师正在接待，门外一人走来',
  'medical-hands': '两只手托起一颗带十字的红心，寓意医疗互助',
  'autumn-scholar': '剪纸风格插画：秋叶飘落，翻开的书上放着一顶学士帽',
  'book-wall': '剪纸风格插画：满墙图书前，两名职工在灯下阅读',
  classroom: '剪纸风格插画：培训课堂上，教师讲解黑板上的图样，学员听课',
  choir: '剪纸风格插画：舞台上三排职工合唱，指挥站在前方',
  'stage-light': '剪纸风格插画：灯光下五名职工在舞台上挥舞彩带',
  'sports-field': '剪纸风格插画：田径场上四名职工赛跑',
  'studio-count': '图表：湖北劳模和工匠人才创新工作室，全国示范性11间，省级示范性110间，省级620间，各级合计3672间',
  'mailbox-growth': '柱状图：主席信箱来信，2013年107件，2014年267件，2015年累计中221件',
  'online-joining': '条形图：全省网上入会6万人，宜昌线上入会2.2万人，省工会微信关注近7万人',
  'records-chart': '条形图：襄阳台账，企事业单位14469家，集体合同9606份，工会组织9488个，职代会8516个',
  'hazard-chart': '条形图：隐患线索412条，机械防护136，用电98，消防通道87，高处作业53，其他38',
  'package-count': '柱状图：37项服务，服务包14项，帮扶包11项，维权包12项',
  'card-use': '环形图：会员卡激活和使用65%，发卡18万余张，节省160余万元',
  'flow-appeal': '流程图：我要求助分提交、核实、派单、办理、反馈评价五步',
  'join-flow': '流程图：网上入会分填写三项、自动匹配、审核接纳、接转四步',
} as const

const PORTRAIT_NUMBERS = [
  '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15',
  '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30',
] as const

type PortraitKey = `portrait-${(typeof PORTRAIT_NUMBERS)[number]}`

export type PictureKey = keyof typeof SCENES | PortraitKey

/** Every picture with its alternative text. */
export const PICTURES: Map<PictureKey, string> = new Map([
  ...(Object.entries(SCENES) as [PictureKey, string][]),
  ...PORTRAIT_NUMBERS.map((number): [PictureKey, string] => [
    `portrait-${number}`,
    '劳模工匠的示意画像：一名身着工装的劳动者，未绘面容',
  ]),
])

/** Whether a text names a picture. */
export const isPictureKey = (text: string): text is PictureKey => PICTURES.has(text as PictureKey)
