import type { Words } from './shape';

export const ja: Words = {
  columns: {
    dealName: '取引名', company: '会社名', contactName: '連絡先の名前', jobTitle: '役職', email: '顧客のメール', phone: '顧客の電話', type: '種類', status: '状態',
    microsoftStatus: 'Microsoft の状態', value: '値', closeDate: '終了日', country: '国', city: '市区町村', createdAt: '作成日', referralId: '紹介 ID',
    crmId: 'CRM ID', campaignId: 'マーケティング キャンペーン ID', leadSource: 'リード ソース', callToAction: '行動喚起', leadType: 'リードの種類', quality: 'リードの質',
    emailValidity: 'メールの有効性', phoneValidity: '電話の有効性', notes: 'メモ', favorite: 'お気に入り', partnerRole: 'パートナーの役割', partnerProgram: 'パートナー プログラム',
  },
  customerName: '顧客名',
  status: {
    new: '新規', pending: '保留中', received: '受信済み', created: '作成済み', active: 'アクティブ', accepted: '承諾済み', won: '受注', lost: '失注', declined: '拒否',
    expired: '期限切れ', error: 'エラー',
  },
  tabs: {
    marketplace: 'マーケットプレース リード', qualified: '見込みのあるリード', favorites: 'お気に入り', inbound: '受信', outbound: '送信',
  },
  calls: {
    'contact-me': '問い合わせる', 'get-it-now': '今すぐ入手', 'free-trial': '無料試用版', 'test-drive': '体験版',
  },
  email: {
    valid: '有効なメール', invalid: '無効なメール', spam: 'スパム メール', unknown: '不明なメール',
  },
  phone: {
    valid: '有効な電話', invalid: '無効な電話', spam: 'スパム電話', unknown: '不明な電話',
  },
  quality: {
    high: '高', medium: '中', low: '低',
  },
  leadTypes: {
    profile: 'プロファイル リード', offer: 'オファー リード', marketing: 'マーケティング認定', sales: '営業認定',
  },
  deals: {
    coSell: '共同販売', partnerLed: 'パートナー主導', private: 'プライベート', p2p: 'P2P', solutionAssessment: 'ソリューション評価',
  },
  notSpecified: '指定なし',
  actions: {
    accept: '承諾', decline: '拒否', won: '受注', lost: '失注', closeAsError: 'エラーとして閉じる', edit: '編集', next: '次へ', previous: '前へ', newDeal: '新しい取引',
    upload: 'アップロード', download: 'ダウンロード', filters: 'フィルター', columns: '列', clearAll: 'すべてクリア', search: '3 文字入力して検索を開始', favorite: 'お気に入りに追加',
    unfavorite: 'お気に入りから削除', back: '戻る',
  },
  labels: {
    address: '住所', location: '場所', contacts: '連絡先', customerEmail: '顧客のメール', customerPhone: '顧客の電話', dealType: '取引の種類', estimatedValue: '推定取引額',
    estimatedCloseDate: '推定終了日', createdOn: '作成日', customer: '顧客', details: '詳細', name: '名前', leadProgress: '会社のリードの進行状況',
    dealProgress: '会社の取引の進行状況', appliedFilters: '適用されたフィルター', perPage: 'ページあたりの取引数', showDetails: '詳細を表示',
  },
  steps: {
    received: '受信済み', accepted: '承諾済み', created: '作成済み', wonLost: '受注/失注', pending: '保留中', closed: '終了', qualified: '認定済み', developed: '開発済み',
    proposed: '提案済み', negotiated: '交渉済み',
  },
  expiresIn: '取引は {d} 日 {h} 時間後に期限切れになります',
  expiredDeal: '取引は期限切れです',
  informational: 'このリードは情報提供のみを目的としています。パートナー センターでの操作は必要ありません。',
  spam: 'このリードのメール アドレスはスパムとして識別されました。',
  directContact: 'お客様は、関心のあるパートナーに 72 時間以内に直接連絡するよう求めています。',
  directContactOver: 'お客様は直接の連絡を求めました。72 時間が経過しましたが、紹介はまだアクティブです。',
  pages: {
    home: 'ホーム', referrals: '紹介', leads: 'リード', coSell: '共同販売', opportunities: '共同販売の機会', businessProfile: 'ビジネス プロファイル', solutions: 'ソリューション',
    analyze: '分析', summary: '概要', dealDetails: '取引の詳細', empty: '表示するものはありません。', aboutLeads: 'リードとは、ビジネス プロファイルまたはオファーに関心のあるお客様です。',
    aboutCoSell: '共同販売の機会とは、複数の関係者が共同で販売する取引です。',
  },
};
