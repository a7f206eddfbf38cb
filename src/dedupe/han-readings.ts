import { pinyin } from './pinyin';

/**
 * What names in Chinese characters sound like. In Japan it is a matter of words, not of characters, so the
 * commonest surnames, given names and company words are listed with their usual reading (Hepburn, long vowels
 * short); anything else has no reading and is compared with other characters only.
 */
const table = (text: string): Map<string, string> =>
  new Map(text.trim().split(/\s+/).map((entry) => {
    const at = entry.search(/[a-z]/);
    return [entry.slice(0, at), entry.slice(at)];
  }));

export const japaneseSurnames = table(`佐藤sato 鈴木suzuki 高橋takahashi 髙橋takahashi 田中tanaka 伊藤ito 渡辺watanabe 渡邊watanabe 渡邉watanabe 渡部watanabe 山本yamamoto 中村nakamura 小林kobayashi 加藤kato 吉田yoshida 山田yamada
佐々木sasaki 山口yamaguchi 松本matsumoto 井上inoue 木村kimura 林hayashi 斎藤saito 斉藤saito 齋藤saito 齊藤saito 清水shimizu 山崎yamazaki 山﨑yamazaki 森mori 阿部abe 安部abe
池田ikeda 橋本hashimoto 山下yamashita 石川ishikawa 中島nakajima 中嶋nakajima 前田maeda 藤田fujita 小川ogawa 後藤goto 岡田okada 長谷川hasegawa 村上murakami 近藤kondo 石井ishii 坂本sakamoto
遠藤endo 青木aoki 藤井fujii 西村nishimura 福田fukuda 太田ota 三浦miura 藤原fujiwara 岡本okamoto 松田matsuda 中川nakagawa 中野nakano 原田harada 小野ono 田村tamura 竹内takeuchi
金子kaneko 和田wada 中山nakayama 石田ishida 上田ueda 森田morita 原hara 柴田shibata 酒井sakai 工藤kudo 横山yokoyama 宮崎miyazaki 宮本miyamoto 内田uchida 高木takagi 安藤ando
谷口taniguchi 大野ono 丸山maruyama 今井imai 高田takada 藤本fujimoto 武田takeda 村田murata 上野ueno 杉山sugiyama 増田masuda 小島kojima 小山koyama 千葉chiba 平野hirano 大塚otsuka
久保kubo 松井matsui 岩崎iwasaki 野口noguchi 桜井sakurai 櫻井sakurai 木下kinoshita 松尾matsuo 野村nomura 菊地kikuchi 菊池kikuchi 佐野sano 大西onishi 杉本sugimoto 新井arai 荒井arai
浜田hamada 古川furukawa 水野mizuno 島田shimada 市川ichikawa 高野takano 小松komatsu 山内yamauchi 西田nishida 吉川yoshikawa 西川nishikawa 五十嵐igarashi 北村kitamura 安田yasuda 中田nakata 川口kawaguchi
平田hirata 川崎kawasaki 飯田iida 東higashi 久保田kubota 本田honda 沢田sawada 吉村yoshimura 辻tsuji 関seki 川村kawamura 中西nakanishi 岩田iwata 土屋tsuchiya 服部hattori 樋口higuchi
田口taguchi 永井nagai 福島fukushima 秋山akiyama 大橋ohashi 松岡matsuoka 山中yamanaka 荒木araki 川上kawakami 大久保okubo 小池koike 浅野asano 堀hori 荒川arakawa 望月mochizuki 内藤naito
矢野yano 広瀬hirose 廣瀬hirose 松下matsushita 尾崎ozaki 川島kawashima 黒田kuroda 北川kitagawa 菅原sugawara 大島oshima 岡oka 高島takashima 野田noda 熊谷kumagai 須藤sudo 桑原kuwahara
小田oda 成田narita 大谷otani 松村matsumura 田辺tanabe 早川hayakawa 岩本iwamoto 星野hoshino 小西konishi 片山katayama 石原ishihara 渋谷shibuya 横田yokota 本間honma 松浦matsuura 大川okawa
八木yagi 平井hirai 富田tomita 関口sekiguchi 栗原kurihara 岡崎okazaki 宮田miyata 高山takayama 白石shiraishi 石橋ishibashi 田島tajima 榎本enomoto 三宅miyake 馬場baba 天野amano 河野kono
神田kanda 豊田toyoda 桜田sakurada`);

const japaneseGiven = table(`太郎taro 一郎ichiro 次郎jiro 三郎saburo 健ken 健一kenichi 健二kenji 健太kenta 健太郎kentaro 賢治kenji 誠makoto 浩hiroshi 博hiroshi 浩二koji 浩一koichi 隆takashi
孝takashi 修osamu 進susumu 豊yutaka 清kiyoshi 学manabu 明akira 章akira 徹toru 聡satoshi 智satoshi 哲也tetsuya 達也tatsuya 和也kazuya 拓也takuya 直樹naoki
直人naoto 秀樹hideki 英樹hideki 英明hideaki 正人masato 雅人masato 正樹masaki 雅之masayuki 博之hiroyuki 裕之hiroyuki 浩之hiroyuki 和彦kazuhiko 和夫kazuo 大輔daisuke 大介daisuke 亮ryo
亮太ryota 涼ryo 翔sho 翔太shota 翔平shohei 蓮ren 悠斗yuto 悠真yuma 湊minato 陽翔haruto 大翔hiroto 蒼太sota 優太yuta 雄介yusuke 悠介yusuke 裕介yusuke
勇気yuki 拓海takumi 匠takumi 海斗kaito 陸riku 陸斗rikuto 樹itsuki 律ritsu 大和yamato 慎也shinya 伸一shinichi 真一shinichi 純jun 淳jun 潤jun 洋平yohei
陽介yosuke 康平kohei 光平kohei 良平ryohei 智也tomoya 圭介keisuke 圭kei 剛tsuyoshi 毅tsuyoshi 武takeshi 豪go 翼tsubasa 光hikaru 輝hikaru 駿shun 俊shun
俊介shunsuke 隼人hayato 勇人hayato 勇isamu 守mamoru 裕二yuji 貴之takayuki 崇takashi 信之nobuyuki 晃akira 恵一keiichi 敬一keiichi 宏hiroshi 弘hiroshi 寛hiroshi 洋hiroshi
洋一yoichi 正masashi 康弘yasuhiro 龍ryu 花子hanako 恵子keiko 京子kyoko 洋子yoko 陽子yoko 幸子sachiko 和子kazuko 節子setsuko 由美子yumiko 裕子yuko 優子yuko 久美子kumiko
智子tomoko 友子tomoko 直子naoko 典子noriko 明子akiko 真由美mayumi 由美yumi 美香mika 美佳mika 恵megumi 愛ai 愛美manami 麻衣mai 舞mai 彩aya 綾aya
彩香ayaka 綾香ayaka 彩花ayaka 千尋chihiro 千春chiharu 美咲misaki 咲saki 早紀saki 沙織saori 香織kaori 詩織shiori 葵aoi 凛rin 結衣yui 結菜yuina 結愛yua
陽菜hina 陽葵himari 美月mizuki 七海nanami 奈々nana 美優miyu 莉子riko 莉奈rina 里美satomi 由香yuka 由佳yuka 優花yuka 裕美hiromi 真理mari 麻里mari 真理子mariko
麻里子mariko 絵美emi 恵美emi 恵理eri 理恵rie 理沙risa 麻美asami 瞳hitomi 遥haruka 春香haruka 悠yu 優yu 雪yuki 由紀yuki 美紀miki 美樹miki
亜希子akiko 晶子akiko 順子junko 純子junko 淳子junko 弘子hiroko 博子hiroko 浩子hiroko 文子fumiko 英子eiko 悦子etsuko 良子ryoko 涼子ryoko 玲子reiko 敬子keiko 桂子keiko
啓子keiko 道子michiko 美智子michiko 美穂miho 志保shiho 楓kaede 杏an 美羽miu 桜sakura 咲良sakura さくらsakura 理香rika 智美tomomi`);

const companyWords = table(`製作所seisakusho 工業kogyo 商事shoji 商店shoten 商会shokai 建設kensetsu 電機denki 電気denki 電子denshi 産業sangyo 運輸unyu 運送unso 物流butsuryu 銀行ginko 証券shoken 保険hoken
食品shokuhin 化学kagaku 技研giken 技術gijutsu 自動車jidosha 不動産fudosan 設計sekkei 印刷insatsu 出版shuppan 水産suisan 鉱業kogyo 鉄道tetsudo 通信tsushin 情報joho 研究所kenkyujo 製薬seiyaku
物産bussan 開発kaihatsu 鉄鋼tekko 製鉄seitetsu 重工juko 精機seiki 機械kikai 病院byoin 大学daigaku 旅行ryoko 観光kanko 総合sogo 会計kaikei 事務所jimusho 東京tokyo 大阪osaka
日本nihon 京都kyoto 名古屋nagoya 横浜yokohama 神戸kobe 札幌sapporo 仙台sendai 広島hiroshima 福岡fukuoka 北海道hokkaido 九州kyushu 関西kansai 関東kanto 富士fuji 三菱mitsubishi 三井mitsui
住友sumitomo 中央chuo 東洋toyo 東海tokai 国際kokusai 未来mirai 桜sakura 朝日asahi 旭asahi`);

const isHan = /^[\p{Script=Han}々]+$/u;
/** Surname first; `null` where the characters have no known reading. */
export interface HanName {
  readonly family: string;
  readonly given: string;
}

/** Whether the text is written in Chinese characters only. */
export const onlyHan = (text: string): boolean => isHan.test(text);

/**
 * Splits a full name in Chinese characters without a space into surname and given name: by the known surnames,
 * the longer first; two characters are one and one.
 */
export function splitHanName(name: string): HanName {
  const chars = [...name];
  for (const length of [3, 2, 1]) {
    const family = chars.slice(0, length).join('');
    if (chars.length > length && japaneseSurnames.has(family)) return { family, given: chars.slice(length).join('') };
  }
  const length = chars.length >= 4 ? 2 : 1;
  return { family: chars.slice(0, length).join(''), given: chars.slice(length).join('') };
}

/** How a name part in Chinese characters is read, or null. `country` is ISO 3166-1 alpha-2 or empty. */
export function readHan(part: string, role: 'family' | 'given', country: string): string | null {
  const chinese = country === 'CN' || country === 'TW' || country === 'HK' || country === 'SG' || country === 'MO';
  if (!chinese) {
    const [likely, swapped] = role === 'family' ? [japaneseSurnames, japaneseGiven] : [japaneseGiven, japaneseSurnames];
    const known = likely.get(part) ?? swapped.get(part);
    if (known !== undefined) return known;
    if (country === 'JP') return null;
  }
  return pinyin(part);
}

/**
 * Cuts a company's name in Chinese characters into known words with their readings and the runs between them:
 * 田中製作所 is tanaka, seisakusho.
 */
export function readHanCompany(name: string): string[] {
  const chars = [...name];
  const words: string[] = [];
  let unread = '';
  for (let at = 0; at < chars.length;) {
    let taken = 0;
    for (let length = Math.min(4, chars.length - at); length > 0 && taken === 0; length--) {
      const piece = chars.slice(at, at + length).join('');
      const reading = companyWords.get(piece) ?? (length > 1 ? (japaneseSurnames.get(piece) ?? japaneseGiven.get(piece)) : undefined);
      if (reading === undefined) continue;
      if (unread) words.push(unread);
      unread = '';
      words.push(reading);
      taken = length;
    }
    if (taken === 0) unread += chars[at] ?? '';
    at += Math.max(taken, 1);
  }
  if (unread) words.push(unread);
  return words;
}
