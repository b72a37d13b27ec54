/** The words that decisions use for places, posts and roles. Patterns run on accentless text unless said otherwise. */

/** Kinds of hamlet, by every spelling seen (toned and accentless), to the official word. Longest first. */
const hamletKinds: [string, string][] = [
  ["tổ dân phố", "tổ dân phố|to dan pho|tdp\\.?|tổ dp"],
  ["khu dân cư", "khu dân cư|khu dan cu|kdc"],
  ["cụm dân cư", "cụm dân cư|cum dan cu"],
  ["khu phố", "khu phố|khu pho|kp\\.?"],
  ["khu vực", "khu vực|khu vuc"],
  ["khối phố", "khối phố|khoi pho"],
  ["tiểu khu", "tiểu khu|tieu khu"],
  ["thôn", "thôn|thon"],
  ["làng", "làng|lang"],
  ["bản", "bản"],
  ["buôn", "buôn|buon"],
  ["bon", "bon"],
  ["plei", "plei|pley|plơi"],
  ["ấp", "ấp|ap"],
  ["khóm", "khóm|khom"],
  ["xóm", "xóm|xom"],
  ["phum", "phum"],
  ["sóc", "sóc"],
  ["khối", "khối|khoi"],
  ["khu", "khu"],
];

/** A scan loses accents: "tổ" may stand there as "tô" or "to". A letter with two marks may lose one, or both. */
const lossy = (spellings: string) =>
  spellings
    .replace(/[ổố]/g, (letter) => `[${letter}ôo]`)
    .replace(/(?<!\[[^\]]*)[ôâ](?![^[]*\])/g, (letter) => `[${letter}${letter === "ô" ? "o" : "a"}]`)
    .replace(/ấ/g, "[ấâ]");
const kindPattern = hamletKinds.map(([, spellings]) => lossy(spellings)).join("|");

/** A hamlet's kind as a word of toned lower-case text. */
export const HAMLET_KIND = `(?<![\\p{L}\\d])(?:${kindPattern})(?![\\p{L}])`;

/** "TDP" → "tổ dân phố", "thon" → "thôn". */
export function officialKind(spelling: string): string {
  const low = spelling.toLowerCase();
  return (
    hamletKinds.find(([, spellings]) => new RegExp(`^(?:${lossy(spellings)})$`, "u").test(low))?.[0] ?? low
  );
}

/** The community digital team by its names (accentless). */
export const TEAM =
  "(?:to|nhom|doi)\\s+(?:ho tro\\s+)?(?:(?:cong nghe|cn)(?:\\s+so)?(?:\\s+cong dong|\\s*cd)?|cns\\s*cong dong|cns\\s*cd|cncd|cns|chuyen doi so(?:\\s+cong dong)?|cds(?:\\s*cong dong|\\s*cd)?)(?![a-z])";

/** Bodies whose members are people too, and that are not teams (accentless). */
export const OTHER_BODY =
  "(?:ban chi dao|ban dieu hanh|ban quan ly|ban giam sat|ban bien tap|ban to chuc|ban van dong|ban thuong truc|ban kiem|bcd|hoi dong|to giup viec|to thu ky|to thuong truc|to tu van|to cong tac|to hoa giai|to an ninh|to bao ve|to de an|to trien khai|to kiem tra|to phan ung|to xung kich|to tuyen truyen|to tiet kiem|to quan ly|to van hanh|bo phan|doi dan phong|doi xung kich|doi phong chay|doi tinh nguyen|luc luong|chi doi|cau lac bo|to lien gia|to cong tac)";

/** Where a post begins (accentless). Used to see where a name ends and to cut "Bí thư Chi bộ, Trưởng thôn". */
export const POST_HEAD =
  "(?:q\\.\\s*|quyen\\s+|nguyen\\s+(?=bi thu|truong|pho|chu tich|can bo|cong|giao))?(?:bi thu|pho (?=bi thu|giam doc|truong|chu tich|ban|thon|khoi|chi|hieu|doan|cong an|giam|to |chanh|xa|lang|khu|ap|khom|tram|phong|dong|ct)|truong (?=thon|ban|lang|buon|bon|plei|ap|khom|khu|xom|pho|khoi|doan|tram|nhom|phong|cong an|tieu|chi|to |cum|clb|xa|dai|ban )|thon (?=truong|pho|doi)|thon doi|ap (?=truong|pho|doi)|buon (?=truong|pho)|khom (?=truong|pho)|xom (?=truong|pho)|khoi (?=truong|pho )|khoi pho (?=truong|pho)|khu pho (?=truong|pho)|lang (?=truong|pho)|bon (?=truong|pho)|plei (?=truong|pho)|khu (?=truong|pho )|ban (?=truong)|gia lang|chu tich|chu nhiem|pct|ct ubnd|chi hoi|chi doan|chi uy|chi bo|hoi (?=truong|vien|pho|phu nu|nong dan|cuu|nguoi|lien|chu thap|khuyen)|hoi vien|cong an|can bo|cong chuc|vien chuc|chuyen vien|chuyen trach|nhan vien|giao vien|hieu truong|hieu pho|dang vien|dang uy|doan vien|doan thanh nien|uy vien|thanh vien|to truong|to pho|to vien|thu ky|dai bieu|nguoi (?=co uy tin|uy tin|dan|hoat dong|phu trach)|phu trach|cong tac vien|ctv|ke toan|thu quy|y te|y si|bac si|duoc si|ban cong tac|ban mat tran|mat tran|mttq|ubnd|hdnd|uy ban|van phong|van hoa|tu phap|dia chinh|lao dong|chi huy|xa doi|dan quan|tieu doi|trung doi|bao ve|an ninh|khuyen nong|khuyen cong|thuong truc|dan so|hoi phu nu|phu nu|nong dan|cuu chien binh|hoc sinh|sinh vien|chu ho|chu cua hang|thu y(?![a-z])|giam doc|kinh doanh|vien (?=chuc)|buon ban|lam (?=nong|vuon)|tieu thuong|bo doi|dieu duong|ky thuat|truyen thong|buu dien|nhan dan|ho gia dinh|thon (?=pho)|nong dan)";

/** Vietnamese and minority family names (accentless) that a name without honorific may begin with. */
export const FAMILY_NAMES = new Set(
  `nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh mai trinh doan lam luong truong cao chu
  chau dao ha phung quach ta thai to tong trieu vuong van vi kieu la luu mac nghiem ninh ong thach kim son danh neang
  tang thieu giang sung ma vang lo lu lau cu hau sinh tho mua thao phu lau chang hang cha sua quang cam ca lo tong
  luong be nong hua ban dam hoang linh long lanh ly vy chu phuong trieu dang ban tan phan chao cham phin
  siu ksor rcom ro rmah rahlan nay kpa kpuih rlan hmok nie mlo ayun ebn byă bya bkrong kbuor hwing kdoh ktul enuol eban
  knul hdok hlong adrong krong kriêng dieu thi dieu lieng cil kra jan bon dong klong srong pang lomu touprong
  co rah kien ke patau bhling taing krajan pi cheo nieng juk chu hoih ating blup ro coor alang bling zoram arat pơloong bhnuoc hien briu coh ating aral riah zdeng pơ kring bnuoc
  nuong kon ha cil dơng cadrong bri bho lik mang chamaléa katơr pinang pupor tain thuan tro tu than tiet tieu
  tham thi tuong ung uong ut vien vuu xa y yen au bach bang canh cat chung cong cu cung dien diep dong duong
  gian giap han hinh hong hung huu hy kha khau khieu khong khuat khuc khuu khuong lai lang leng lenh lieu lo loi lu luc
  lung luyen mau may mong mo nghi ngoc nham nhan nhu nhung nu pho phi phuoc quan quang que sa sam su tac tat tau te
  thân thanh thap thieu tho thoi thong thuong tinh ton tra trac trang tri truc tung tuan vien viet vinh xin`
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/\s+/),
);

/** First words of names of Central Highlands peoples: Y, A (men), H', Ka, K' … */
export const HIGHLAND_PREFIX = /^(?:y|a|h'?|k'?|ka|kra?|r'?|s'?|n'?|bh?|dieu|đ')$/;

/** The first half of an office with two fields: "Văn hóa" of "Văn hóa - Xã hội". */
export const DOMAIN_BEFORE =
  /(?:van hoa|van phong|lao dong|dia chinh|tu phap|tai chinh|xa hoi|nong nghiep|thuong binh|do thi|giao duc|noi vu|kinh te|tuyen giao|thong tin|xay dung|dan so|buu dien|ke hoach|thong ke|khoa hoc|quan su|moi truong|thuong mai|cong thuong|ha tang|hdnd|ubnd|vh|vp|ldtb|tn|nn|dc|tp|gd|dich vu|mam non|tieu hoc|an ninh)\s*$/;
/** What may stand behind a dash within one office: "Tư pháp - Hộ tịch". */
export const DOMAIN_AFTER =
  /^\s*(?:lao dong|van hoa|tu phap|dia chinh|an ninh|phu nu|bao ve|ubnd|hdnd|xa hoi|thong ke|ho tich|xay dung|thuong binh|ke toan|thong tin|ke hoach|truyen thong|gia dinh|moi truong|nong nghiep|cong nghe|du lich|the thao|van xa|trat tu|quoc phong|xh\b|tk\b|ht\b|khhgd|dao tao|hanh chinh|tai chinh|do thi|tong hop|tieu hoc|thcs|trung hoc)/;
