import type { Words } from './shape';

export const zhTW: Words = {
  columns: {
    dealName: '交易名稱', company: '公司名稱', contactName: '連絡人姓名', jobTitle: '職稱', email: '客戶電子郵件', phone: '客戶電話', type: '類型', status: '狀態',
    microsoftStatus: 'Microsoft 狀態', value: '值', closeDate: '結束日期', country: '國家/地區', city: '城市', createdAt: '建立日期', referralId: '推薦識別碼',
    crmId: 'CRM 識別碼', campaignId: '行銷活動識別碼', leadSource: '潛在客戶來源', callToAction: '行動呼籲', leadType: '潛在客戶類型', quality: '潛在客戶品質',
    emailValidity: '電子郵件有效性', phoneValidity: '電話有效性', notes: '附註', favorite: '我的最愛', partnerRole: '合作夥伴角色', partnerProgram: '合作夥伴計劃',
  },
  customerName: '客戶名稱',
  status: {
    new: '新增', pending: '擱置中', received: '已接收', created: '已建立', active: '有效', accepted: '已接受', won: '已成交', lost: '未成交', declined: '已拒絕',
    expired: '已過期', error: '錯誤',
  },
  tabs: {
    marketplace: '市集潛在客戶', qualified: '合格的潛在客戶', favorites: '我的最愛', inbound: '輸入', outbound: '輸出',
  },
  calls: {
    'contact-me': '與我連絡', 'get-it-now': '立即取得', 'free-trial': '免費試用', 'test-drive': '體驗版',
  },
  email: {
    valid: '有效的電子郵件', invalid: '無效的電子郵件', spam: '垃圾郵件', unknown: '未知的電子郵件',
  },
  phone: {
    valid: '有效的電話', invalid: '無效的電話', spam: '騷擾電話', unknown: '未知的電話',
  },
  quality: {
    high: '高', medium: '中', low: '低',
  },
  leadTypes: {
    profile: '設定檔潛在客戶', offer: '供應項目潛在客戶', marketing: '行銷合格', sales: '銷售合格',
  },
  deals: {
    coSell: '聯合銷售', partnerLed: '合作夥伴主導', private: '私人', p2p: 'P2P', solutionAssessment: '解決方案評估',
  },
  notSpecified: '未指定',
  actions: {
    accept: '接受', decline: '拒絕', won: '已成交', lost: '未成交', closeAsError: '以錯誤關閉', edit: '編輯', next: '下一步', previous: '上一步', newDeal: '新增交易',
    upload: '上傳', download: '下載', filters: '篩選', columns: '欄', clearAll: '全部清除', search: '輸入 3 個字母開始搜尋', favorite: '標記為我的最愛', unfavorite: '從我的最愛移除',
    back: '返回',
  },
  labels: {
    address: '地址', location: '位置', contacts: '連絡人', customerEmail: '客戶電子郵件', customerPhone: '客戶電話', dealType: '交易類型', estimatedValue: '預估交易值',
    estimatedCloseDate: '預估結束日期', createdOn: '建立日期', customer: '客戶', details: '詳細資料', name: '名稱', leadProgress: '貴公司的潛在客戶進度',
    dealProgress: '貴公司的交易進度', appliedFilters: '已套用的篩選', perPage: '每頁交易數', showDetails: '顯示詳細資料',
  },
  steps: {
    received: '已接收', accepted: '已接受', created: '已建立', wonLost: '已成交/未成交', pending: '擱置中', closed: '已關閉', qualified: '已鑑定', developed: '已開發',
    proposed: '已提議', negotiated: '已協商',
  },
  expiresIn: '交易將在 {d} 天 {h} 小時後到期',
  expiredDeal: '交易已到期',
  informational: '此潛在客戶僅供參考。貴公司不需要在合作夥伴中心採取任何動作。',
  spam: '此潛在客戶的電子郵件地址已被識別為垃圾郵件。',
  directContact: '客戶已要求有興趣的合作夥伴在 72 小時內直接與其連絡。',
  directContactOver: '客戶要求直接連絡。72 小時已過；推薦仍然有效。',
  pages: {
    home: '首頁', referrals: '推薦', leads: '潛在客戶', coSell: '聯合銷售', opportunities: '聯合銷售機會', businessProfile: '商務設定檔', solutions: '解決方案', analyze: '分析',
    summary: '摘要', dealDetails: '交易詳細資料', empty: '沒有可顯示的內容。', aboutLeads: '潛在客戶是對您的商務設定檔或供應項目感興趣的客戶。', aboutCoSell: '聯合銷售機會是由多方共同銷售的交易。',
  },
};
