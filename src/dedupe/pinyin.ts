/**
 * Mandarin readings (without tones) of the characters that make up most Chinese names: the commonest surnames
 * and given-name characters. A name with a character outside the table has no reading.
 */
const readings = new Map<string, string>();
for (const line of `
ai 艾爱 an 安 bai 白柏 bao 包宝保鲍 bei 贝北 bin 斌滨 bing 冰 bo 波博伯 cai 蔡才彩 cao 曹 chang 常昌长 chao 超朝 chen 陈陳晨辰 cheng 程成诚承城 chu 楚初 chuan 川 chun 春纯 cui 崔 da 达大 dai 戴 dan 丹 de 德
deng 邓鄧 ding 丁定 dong 董东冬栋 du 杜 duan 段 er 儿尔 fa 发法 fan 范樊凡帆 fang 方房芳 fei 费飞 feng 冯馮丰风锋峰凤枫 fu 傅付符福富甫 gai 盖 gang 刚钢 gao 高 ge 葛戈 gong 龚宫公功 gu 顾谷 guan 关管 guang 光广 gui 贵 guo 郭国
hai 海 han 韩韓翰涵 hang 杭 hao 郝浩昊豪 he 何贺和 heng 衡 hong 洪红宏 hu 胡虎 hua 华桦 huan 欢 huang 黄黃 hui 慧辉晖 ji 季纪姬吉佶 jia 贾家佳嘉 jian 建剑健坚 jiang 江姜蒋蔣 jiao 娇 jie 杰洁捷 jin 金晋锦进今 jing 景静晶京敬婧 juan 娟 jun 军君俊骏
kai 凯开 kang 康 ke 可 kong 孔空 kun 坤昆 lan 兰蓝 lang 朗 le 乐 lei 雷蕾磊 li 李丽力立莉礼 lian 连 liang 梁良亮 liao 廖 lin 林琳霖麟 ling 玲灵 liu 刘劉 long 龙龍隆 lu 卢盧陆陸鲁路露璐鹿 lun 伦 luo 罗羅洛 lv 吕呂 ma 马馬
mao 毛 mei 梅美 meng 孟蒙梦萌 mi 米 min 敏民 ming 明 mu 木慕 na 娜 nan 南楠男 ni 妮 ning 宁甯 ouyang 阳 pan 潘 peng 彭朋鹏 ping 平萍 qi 齐 qian 钱倩 qiang 强 qiao 乔巧 qin 秦琴钦 qing 青庆清晴 qiu 邱秋
qu 曲 quan 权 ren 任仁人 rong 荣蓉容融 ru 茹如 rui 瑞蕊 sha 莎 shan 山珊 shang 尚商 shao 邵少 shen 沈深 sheng 盛胜声圣 shi 施石时诗士 shu 舒书树 si 思斯 sima 马 song 宋松 su 苏蘇素 sun 孙孫 tai 太 tan 谭譚谈 tang 汤唐棠
tao 陶涛 tian 田天甜 ting 廷 tong 佟同通 wan 万萬婉 wang 王汪旺望 wei 魏韦伟威薇玮炜为 wen 温文雯 wu 吴吳武 xi 西希喜溪曦 xia 夏霞 xiang 祥香想 xiao 肖萧蕭晓小 xie 谢謝 xin 新心欣鑫昕馨 xing 兴 xiong 熊雄 xiu 秀 xu 徐许許旭绪 xuan 轩萱 xue 薛雪学 ya 雅
yan 严闫艳彦妍 yang 杨楊阳洋扬 yao 姚 ye 叶葉业 yi 易伊怡宜艺逸 yin 尹殷银 ying 应英莹颖 yong 勇永 you 游有 yu 于余俞喻玉宇雨瑜钰渝 yuan 袁圆媛源 yue 月 yun 云 ze 泽 zhang 张張 zhao 赵趙 zhe 哲 zhen 珍振震 zheng 郑鄭正铮 zhi 志智之 zhong 钟中 zhou 周舟
zhu 朱祝珠 zou 邹`.trim().split('\n')) {
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
