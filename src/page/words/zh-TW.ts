import type { FormWords, ReadingWords } from './vocabulary';

export const reading: ReadingWords = {
  deal: '交易|商機|機會|業務機會|合作|參與|互動|訂單', lead: '潛在客戶|潛在顧客|線索|銷售線索|商機線索', referral: '推薦|轉介|引薦|參考', customer: '客戶|顧客', company: '公司|組織|企業|單位',
  contact: '連絡人|聯絡人|連絡|聯絡|聯繫', partner: '合作夥伴|夥伴|合作伙伴', microsoft: 'microsoft|微軟', name: '名稱|名|姓名|名字', first: '名', last: '姓',
  email: '電子郵件|郵件|電郵|電子信箱|信箱|email', phone: '電話|手機|電話號碼|聯絡電話', number: '號碼|號|編號', address: '地址', location: '位置|地點|所在地', country: '國家|國',
  region: '地區|區域', city: '城市|縣市|市', job: '職稱|職務|職位|工作職稱', title: '標題|頭銜|稱謂', notes: '附註|備註|注意事項|記事|筆記|註解|說明|描述|意見|注意', value: '值|價值|金額|額|營收|收入',
  currency: '貨幣|幣別', estimated: '預估|估計|預計|預期', date: '日期|時間|日|日期和時間', close: '結束|關閉|成交|截止|結案|完成', creation: '建立|建立於|創建', receipt: '接收|收到|收到於',
  update: '更新|上次更新|修改|上次修改|最後更新', expires: '到期|過期|有效期|截止|期限|失效', status: '狀態', substatus: '子狀態|次狀態', stage: '階段', outcome: '結果', reason: '原因|理由',
  sales: '銷售|業務', type: '類型|種類', source: '來源', offer: '供應項目|產品|優惠|方案|提供項目|解決方案|供應專案', cta: '行動號召|行動呼籲|動作呼叫|呼籲行動|號召性用語|call to action|呼叫動作|召喚行動',
  quality: '品質', validity: '有效性|驗證|有效', id: 'id|識別碼|編號', crm: 'crm', campaign: '活動|行銷活動', marketing: '行銷', qualification: '資格|限定性條件|資格認定',
  program: '計畫|方案|程式|計劃', role: '角色', actions: '動作|操作|選項', direct: '直接', marketplace: '市集|市場|marketplace|商業市集',
  qualified: '合格|合格的|符合資格的|已認證|已限定|符合資格|限定的|經認可的|已確認|已合格|已鑑定', inquiry: '查詢|詢問|諮詢|洽詢', cosell: '共同銷售|聯合銷售|協同銷售|co sell~|合作銷售',
  inbound: '輸入|傳入|入站|入埠|內送|連入', outbound: '輸出|傳出|出站|出埠|外送|連出', favorite: '我的最愛|最愛|收藏|已收藏|愛', unfavorite: '取消我的最愛|取消收藏|取消最愛', add: '新增|加入|標記|設為|新增至',
  remove: '移除|刪除|中移除|取消', select: '選取|選擇|核取方塊|勾選', all: '全部|所有|項目', next: '下一步|下一個|下一|下', previous: '上一步|上一個|上一|上', page: '頁|頁面|移至|前往',
  more: '載入更多|顯示更多|檢視更多|更多', filters: '篩選|篩選條件|篩選器', applied: '已套用|已套用的|套用的|套用|有效', clear: '清除|全部清除|重設', new: '新|新增|新的|新建|全新',
  pending: '擱置|擱置中|待處理|等待中|暫止|待決|暫止中', received: '已接收|已收到|收到|接收|接收的|收到的', active: '有效|作用中|使用中|進行中|活躍|啟用', accepted: '已接受|接受|接受的|已同意|已接納',
  created: '已建立|建立|建立的', developed: '已開發|已發展|開發|已拓展', proposed: '已提議|已建議|已提案|已提出|提議|建議的', negotiated: '已協商|已談判|已交涉|協商|已洽談',
  won: '已成交|成交|成功|贏得|已贏得|贏單', lost: '未成交|遺失|失敗|失去|已失去|丟單|流失|已遺失', declined: '已拒絕|拒絕|已婉拒|婉拒', expired: '已過期|過期|已到期|已逾期|逾期', error: '錯誤|出錯',
  closed: '已關閉|關閉|已結束|已結案|關閉的|結案', archived: '已封存|封存|已存檔|存檔|封存的', contactMe: '與我連絡|與我聯絡|連絡我|聯絡我|請與我連絡|請與我聯絡|聯繫我',
  getItNow: '立即取得|立即獲得|現在取得|馬上取得|立即下載|立即購買', freeTrial: '免費試用|免費試用版|免費體驗', testDrive: '試用產品|體驗版|試駕|試用版|測試驅動|試用|體驗|測試磁碟機|試用體驗', valid: '有效|有效的|已驗證',
  invalid: '無效|無效的|不正確的', spam: '垃圾|騷擾|垃圾訊息', unknown: '未知|未知的|不明|未驗證|不明的|未經驗證的|未驗證的', high: '高', medium: '中|中等', low: '低',
  profile: '設定檔|檔案|資料|商務設定檔|商業設定檔|簡介|企業設定檔|商務檔案|公司設定檔', unspecified: '未指定|不適用|無法使用|無|未提供|未填寫|沒有',
  informational: '資訊性|僅供參考|供參考|參考資訊|不需要採取任何動作|無須採取任何動作|不需要任何動作|無需採取任何動作|不需要執行任何動作|無須執行任何動作', doNotContact: '請勿連絡|請勿聯絡|不要連絡|不要聯絡|禁止連絡|不得聯絡',
  by: '由', filler: '的|於|在|為|和|與|或|此|您|您的|到|從|中|已|該|本|是|以|作為',
};

export const form: FormWords = {
  accept: '接受|同意', decline: '拒絕|婉拒', edit: '編輯|修改', submit: '提交|送出|傳送', save: '儲存', cancel: '取消', closing: '關閉|結束', asError: '錯誤|出錯',
  mark: '標記|設定|標示|標記為', deals: '交易|合作|商機|潛在客戶|推薦|轉介|機會|線索', member: '小組成員|團隊成員|成員|員工|團隊|小組', optional: '選擇性|選填|必填|必要',
  choose: '選取|選擇|請選取|請選擇|輸入|請輸入|新增', purchase: '購買時間範圍|購買時間|購買期限|購買時間框架|購買時程|購買', budget: '預算', response: '回應|回覆|答覆',
  rival: '其他廠商|其他合作夥伴|另一家廠商|另一個廠商|另一個合作夥伴|另一家|其他供應商|競爭對手|別家廠商', requirement: '需求|要求', notCustomer: '不是客戶|非客戶|並非客戶',
  timeline: '時間表|時程|時間軸|期限|太短|過短|時間範圍', abuse: '濫用|垃圾|網路釣魚|釣魚|騷擾', other: '其他|其它', duplicate: '重複', bulk: '大量|上傳|批次|整批', connector: '連接器|同步',
  matching: '比對|相符|配對|對應', solution: '解決方案', test: '測試', dataError: '資料錯誤|資料有誤|錯誤資料',
};
