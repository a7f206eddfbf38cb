/**
 * Mandarin readings (without tones) of the characters that make up most Chinese names: the commonest surnames
 * and given-name characters. A name with a character outside the table has no reading.
 */
const readings = new Map<string, string>();
for (const line of `
ai 艾爱 an 安 ba 巴 bai 白柏 bao 包宝保鲍 bei 贝北 bi 毕碧 bin 斌彬宾滨 bing 冰兵炳 bo 波博伯薄 cai 蔡才彩 cao 曹 cen 岑 chang 常昌长畅 chao 超朝潮 che 车 chen 陈陳晨辰沉 cheng 程成诚承城 chi 池 chong 崇 chu 储楚初 chuan 川 chun 春纯 cong 聪丛 cui 崔翠
da 达大 dai 戴 dan 丹单 dao 道 de 德 deng 邓鄧 di 狄迪 ding 丁定 dong 董东冬栋 dou 窦 du 杜 duan 段 duo 朵 e 娥 en 恩 er 儿尔 fa 发法 fan 范樊凡帆 fang 方房芳 fei 费飞菲霏 fen 芬 feng 冯馮丰风锋峰凤枫 fu 傅付符福富甫 gai 盖 gan 甘 gang 刚钢 gao 高 ge 葛戈歌 gen 根 geng 耿庚
gong 龚宫公功 gu 顾古谷 guan 关管冠 guang 光广 gui 桂贵 guo 郭国果 hai 海 han 韩韓翰涵寒汉 hang 杭航 hao 郝浩昊皓豪 he 何贺和荷赫 heng 恒亨衡 hong 洪红宏虹鸿弘 hou 侯厚 hu 胡虎 hua 花华桦 huai 怀 huan 欢焕 huang 黄黃 hui 惠慧辉晖会 huo 霍
ji 季纪姬吉继佶冀 jia 贾家佳嘉 jian 简建剑健坚 jiang 江姜蒋蔣 jiao 焦娇 jie 杰洁捷 jin 金晋锦进今 jing 景静晶京敬婧 jiu 久 ju 居菊 juan 娟 jun 军君俊钧骏 kai 凯开楷 kang 康 ke 柯可科克 kong 孔空 kuan 宽 kun 坤昆 lai 赖来 lan 兰蓝岚 lang 郎朗 lao 劳 le 乐 lei 雷蕾磊 leng 冷
li 李黎厉丽力立莉礼利理 lian 连廉莲 liang 梁良亮 liao 廖 lin 林琳霖麟 ling 凌玲灵令 liu 刘劉柳流 long 龙龍隆 lou 娄 lu 卢盧陆陸鲁路露璐鹿 luan 栾 lun 伦 luo 罗羅骆洛 lv 吕呂律 ma 马馬 mai 麦 man 满曼 mao 毛茂 mei 梅美玫 meng 孟蒙梦萌 mi 米 miao 苗妙 min 闵敏民 ming 明鸣铭 mo 莫墨 mu 穆木牧慕
na 娜那 nan 南楠男 ni 倪妮 nian 年 nie 聂 ning 宁甯 niu 牛 ou 欧 ouyang 欧阳 pan 潘盼 pang 庞 pei 裴沛佩培 peng 彭朋鹏 ping 平萍 pu 蒲朴 qi 齐戚祁琪奇启旗 qian 钱倩千谦 qiang 强 qiao 乔俏巧 qin 秦覃琴勤钦 qing 青庆清晴卿 qiong 琼 qiu 邱秋丘 qu 曲屈瞿 quan 全权泉 que 阙
ran 冉然 ren 任仁人 rong 荣戎蓉容融 rou 柔 ru 茹如汝 rui 瑞锐蕊睿 run 润 ruo 若 sai 赛 san 三 sen 森 sha 沙莎 shan 单山珊善 shang 尚商上 shao 邵少 shen 沈申深慎 sheng 盛胜生升声圣 shi 施石史时诗士世实 shou 寿守 shu 舒淑书树 shuai 帅 shuang 双霜 shui 水 shun 顺 si 司思斯四 sima 司马
song 宋松颂 su 苏蘇素肃 sui 隋 sun 孙孫 tai 泰太 tan 谭譚谈 tang 汤唐棠 tao 陶涛桃 teng 滕腾 tian 田天甜添 tie 铁 ting 婷廷庭亭 tong 童佟彤同桐通 tu 涂 wan 万萬婉 wang 王汪旺望 wei 魏韦卫伟威薇微维玮炜为 wen 温文闻雯 weng 翁 wu 吴吳武伍邬午五 xi 席奚西希喜溪曦
xia 夏霞 xian 冼贤先仙 xiang 向项祥翔湘香想 xiao 肖萧蕭晓小笑孝 xie 谢謝解 xin 辛新心欣鑫昕信馨 xing 邢星兴行 xiong 熊雄 xiu 修秀 xu 徐许許旭绪 xuan 宣轩萱璇 xue 薛雪学 xun 荀迅 ya 亚雅 yan 严颜闫阎燕岩艳彦妍言 yang 杨楊阳洋扬羊 yao 姚尧瑶耀 ye 叶葉野业 yi 易伊一怡宜艺义依逸毅益 yin 尹殷银音
ying 应英莹颖盈影 yong 勇永雍咏 you 尤游友有佑 yu 于余俞喻虞郁玉宇雨瑜钰渝语育裕 yuan 袁元苑远圆媛源渊 yue 岳月悦越 yun 云恽芸韵运 za 咱 zai 在 zan 昝 zang 臧 ze 泽则 zen 曾 zeng 曾增 zhai 翟 zhan 詹展占 zhang 张張章彰掌 zhao 赵趙昭兆 zhe 哲喆 zhen 甄珍真振震镇 zheng 郑鄭正政铮 zhi 志智之芝知致
zhong 钟仲中忠 zhou 周舟洲 zhu 朱祝珠竹柱 zhuang 庄 zhuo 卓 zi 子紫梓姿 zong 宗 zou 邹 zu 祖 zuo 左`.trim().split('\n')) {
  const parts = line.trim().split(' ');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    for (const char of parts[i + 1] ?? '') if (!readings.has(char)) readings.set(char, parts[i] ?? '');
  }
}

/** The reading of a short run of Chinese characters, or null where one of them is not in the table. */
export function pinyin(text: string): string | null {
  let out = '';
  for (const char of text) {
    const reading = readings.get(char);
    if (reading === undefined) return null;
    out += reading;
  }
  return out === '' ? null : out;
}
