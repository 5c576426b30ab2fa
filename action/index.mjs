// Made from src/action.ts by node bin/build.mjs --action. Licences: action/LICENSES.txt
import { createRequire as warden_createRequire } from 'node:module'; const require = warden_createRequire(import.meta.url);
var MI=Object.create;var Kd=Object.defineProperty;var NI=Object.getOwnPropertyDescriptor;var DI=Object.getOwnPropertyNames;var UI=Object.getPrototypeOf,LI=Object.prototype.hasOwnProperty;var k=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var Z_=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},de=(e,t)=>{for(var n in t)Kd(e,n,{get:t[n],enumerable:!0})},GI=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of DI(t))!LI.call(e,s)&&s!==n&&Kd(e,s,{get:()=>t[s],enumerable:!(r=NI(t,s))||r.enumerable});return e};var W_=(e,t,n)=>(n=e!=null?MI(UI(e)):{},GI(t||!e||!e.__esModule?Kd(n,"default",{value:e,enumerable:!0}):n,e));var Y,O,H=k(()=>{"use strict";Y=class extends Error{name="UserError"},O=class extends Y{name="Failure";kind;after;uncertain;constructor(t,n,r={}){super(n),this.kind=t,this.after=r.after,this.uncertain=r.uncertain??!1}get retry(){return this.kind==="passing"}}});import{createHash as BI}from"node:crypto";var st,H_,Jn=k(()=>{"use strict";st=(e,t=16)=>BI("sha256").update(e).digest("hex").slice(0,t),H_=e=>st(e,64)});function Es(e){return JSON.parse(e,((t,n,{source:r})=>typeof n=="number"&&!Number.isSafeInteger(n)&&/^-?\d+$/.test(r??"")?BigInt(r):n))}var mc=k(()=>{"use strict"});function ee(e,t){if(e.length<=t)return e;let n=e.charCodeAt(t-2),r=n>=55296&&n<56320;return`${e.slice(0,t-(r?2:1))}\u2026`}var $t=k(()=>{"use strict"});function J_(e){let t=e.trim().toLowerCase(),n=tp.get(t);if(n===void 0){try{n=new TextDecoder(t)}catch{n=null}tp.size<300&&tp.set(t,n)}return n}function _e(e){return HI(e,null)}function HI(e,t){let n=t===null?null:t.trim().toLowerCase();if(!(n===null||n==="utf-8"||n==="utf8"||n==="us-ascii"||n==="ascii")){let o=J_(n);if(o!==null&&o.encoding!=="utf-8")return o.decode(Buffer.from(e,"latin1"))}if(!WI.test(e))return e;let s=Buffer.from(e,"latin1");try{return ZI.decode(s)}catch{return J_("windows-1252").decode(s)}}var tp,ZI,WI,on=k(()=>{"use strict";tp=new Map;ZI=new TextDecoder("utf-8",{fatal:!0}),WI=/[^\x00-\x7f]/});function z(e){return e.toWellFormed().replace(/[\t\n\r\u2028\u2029]+/g," ").replace(KI,"?")}function ot(e){let t=0;return z(e.replace(/\t|[^\t]+/g,n=>{if(n!=="	")return t+=n.length,n;let r=8-t%8;return t+=r," ".repeat(r)}))}var KI,ze=k(()=>{"use strict";KI=/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu});function Ye(e){return z(e).replace(/@|[#!%~&$](?=\w)|\[(?=\w+:)|\bGH-(?=\d)|:\/\/|\bwww\.|-by:/gi,t=>t[0]+JI+t.slice(1)).replace(/[\\`*_{}[\]()<>|~$^=]/g,"\\$&").replace(/&/g,"&amp;").replace(/^\s*(?=[#+/-])/,"\\").replace(/^\s*(\d+)(?=[.)])/,"$1\\")}function te(e){let t=z(e)||" ",n="`".repeat(Y_(t)+1),r=/^`|`$|^ .* $/.test(t)?" ":"";return`${n}${r}${t}${r}${n}`}function Yn(e,t){let n="`".repeat(Math.max(3,...e.map(r=>Y_(r)+1)));return[n+t,...e,n]}function _t(e,t){return/^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(t)?`[${Ye(e)}](<${t}>)`:Ye(e)}function Y_(e){let t=0;for(let n of e.match(/`+/g)??[])t=Math.max(t,n.length);return t}var JI,wc,vc,Dr=k(()=>{"use strict";ze();JI="\u200B";wc=e=>e.split(/"([^"]+)"/).map((t,n)=>n%2?te(t):t&&Ye(t)).join("");vc=e=>te(e).replaceAll("|","\\|")});var Xe,Ur=k(()=>{"use strict";Xe=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`});function $n(e){let n=["error","warning","notice"].flatMap(r=>{let s=e.filter(o=>o.severity===r).length;return s?[Xe(s,r)]:[]});return Me(n)||"no findings"}function Me(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function qe(e,t){return e.series.total>1?`patch ${t}/${e.series.total}`:`patch ${t}`}function Qn(e,t){return e.patches.find(n=>n.index===t)?.subject??null}function Ae(e){return e.scope!=="transient"?null:`${e.undoneBy===null?"A later commit":`Patch ${e.undoneBy}`} undoes this: only a bisection can stop in between.`}function Cs(e){if(e.evidence==="diff")return e.limits.some(({code:n,patch:r})=>["does-not-apply","already-applied"].includes(n)&&r===null)?"Judged from the hunks alone, not on the tree at hand.":"Judged from the hunks alone: with --repo DIR whole files are read, and less stays unknown.";let t=e.series.base===null?"":` at ${e.series.base.slice(0,12)}`;return e.patches.length?`Judged from whole files, on the base${t}.`:`Read from whole files${t}.`}function er(e){let{total:t,received:n}=e.series,r=n.length;return r<t?`in ${r} of ${t} patches`:`in ${Xe(r,"patch","patches")}`}function Lr(e){let{missing:t,total:n}=e.series,r=({code:a,patch:c})=>a==="missing-patch"&&c!==null,o=e.limits.filter(r).length>1,i=e.limits.filter(a=>!(o&&r(a))).map(({patch:a,detail:c})=>{if(a===null)return c;let l=X_(qe(e,a)),u=`patch ${a} `;return c.toLowerCase().startsWith(u)?c.startsWith("of ",u.length)?X_(c):`${l} ${c.slice(u.length)}`:`${l}: ${c}`});return o?[`Patches ${QI(t)} of ${n} are not in the input`,...i]:i}function QI(e){let t=[];for(let n of e){let r=t.at(-1);r&&n===r[1]+1?r[1]=n:t.push([n,n])}return Me(t.flatMap(([n,r])=>r>n+1?[`${n} to ${r}`]:r>n?[`${n}`,`${r}`]:[`${n}`]))}function Rs(e){let t=new Map;for(let n of e){let r=[n.patch,n.accepted,Ps(n)].join("\0"),s=t.get(r);s?s.push(n):t.set(r,[n])}return[...t.values()]}function ty(e){let t=new Map;for(let n of e){let r=[n.severity,n.rule,n.accepted].join(),s=t.get(r)??[n,[]];t.set(r,s),n.target!==null&&!s[1].includes(n.target)&&s[1].push(n.target)}return[...t.values()]}var YI,Xn,XI,Q_,As,tr,X_,$s,Ps,np,ey,it=k(()=>{"use strict";Ur();YI={"type-1":"type 1","type-2":"type 2",both:"both types",unmigratable:"unmigratable",none:"none",unknown:"unknown"},Xn=e=>e===null?"-":YI[e];XI=new Set(["base-missing","configuration","duplicate-patch","no-diff","number-beyond-total","other-series","partial-reroll","reply-to-other-version","total-differs","unnumbered-patch"]),Q_=({code:e})=>XI.has(e),As=e=>Lr({...e,limits:e.limits.filter(Q_)}),tr=e=>Lr({...e,limits:e.limits.filter(t=>!Q_(t))});X_=e=>e.charAt(0).toUpperCase()+e.slice(1);$s="Tier: whether guests that an older QEMU saved must load. kvm: always; best-effort: where possible; no-promise: no.",Ps=e=>[e.rule,e.severity,e.scope,e.undoneBy,e.consequence,np(e,e.message)].join("\0"),np=({symbol:e,cpuClass:t,target:n},r)=>[e,t,n].reduce((s,o)=>o?s.replaceAll(o,""):s,r);ey={failure:"fails",success:"passes",neutral:"undecided"}});function Pn(e){let t=e?.cls.registration.hooks[0];return t?pF[t.hook]:"no hook"}function ve(e){return e.isBase||e.cls.cpuClass===null?e.target.name:`${e.target.name} (${e.cls.cpuClass})`}function ap(e){return e?.cls.registration.type??"none"}function $e(e,t){return(e?.cls.registration.hooks??[]).map(n=>({path:n.path,line:n.line,side:t}))}function an(e){return e?.cls.main??null}function Ue(e){return e?.cls.registration.hooks[0]?.symbol??null}function Br(e,t){return e?.cls.place?[{...e.cls.place,side:t}]:[]}function qr(e,t){let n=an(e);return n?[{...n.fieldsPlace,side:t},{...n.place,side:t}]:[]}function xc(e,t,n){let r=t.cls.registration.hooks[0],s=t.cls.variables[0];if(!r||!s||n.cls.variables[0]===null||r.path!==n.cls.registration.hooks[0]?.path)return null;let o=r.hook.endsWith("legacy_vmsd")?"legacy_vmsd":"vmsd",i=/^(\s*)\w+->(?:legacy_)?vmsd(\s*=\s*[^;]+;)$/.exec(e);return i?`${i[1]}${s}->${o}${i[2]}`:null}var Ne,_y,De,zs,pF,Ms,Le=k(()=>{"use strict";Ne=e=>`https://gitlab.com/qemu-project/qemu/-/commit/${e}`,_y=e=>`https://lore.kernel.org/qemu-devel/${e}/`,De={title:"Peter Maydell: the two ways to migrate a CPU, and why one must not become the other",url:_y("CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com")},zs={title:"Peter Maydell: what versioned machine types promise",url:_y("CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com")},pF={"dc->vmsd":"DeviceClass::vmsd",device_class_set_vmsd:"DeviceClass::vmsd","cc->vmsd":"CPUClass::vmsd",cpu_class_set_vmsd:"CPUClass::vmsd","cc->legacy_vmsd":"CPUClass::legacy_vmsd","sysemu_ops.legacy_vmsd":"SysemuCPUOps::legacy_vmsd","sysemu_ops.vmsd":"SysemuCPUOps::vmsd",CPU_SAVE_VERSION:"CPU_SAVE_VERSION"};Ms=e=>e.replace("-"," ")});function Rt({hook:e,symbol:t}){let{code:n,where:r}=fF[e];return`"${n.replace("NAME",t??"the description")}" in ${r}`}function Cc(e,t){let n=e.cls.registration.hooks[0];if(!n)return"Register the CPU as it was before.";let r=Ue(t)??n.symbol,s=t.cls.registration.hooks.filter(i=>i.hook!==n.hook).map(Rt),o=s.length>0?`, and remove ${[...new Set(s)].join(" and ")}`:"";return`Set ${Rt({hook:n.hook,symbol:r})} as before${o}.`}function ii(e){let t=Ue(e)??an(e)?.symbol??`vmstate_${e.target.name}_cpu`;return Rt({hook:"dc->vmsd",symbol:t})}var fF,ai,Ac,sr=k(()=>{"use strict";Le();fF={"dc->vmsd":{code:"dc->vmsd = &NAME;",where:"class_init"},device_class_set_vmsd:{code:"device_class_set_vmsd(dc, &NAME);",where:"class_init"},"cc->vmsd":{code:"cc->vmsd = &NAME;",where:"class_init"},cpu_class_set_vmsd:{code:"cpu_class_set_vmsd(cc, &NAME);",where:"class_init"},"cc->legacy_vmsd":{code:"cc->legacy_vmsd = &NAME;",where:"class_init"},"sysemu_ops.legacy_vmsd":{code:".legacy_vmsd = &NAME,",where:"its SysemuCPUOps"},"sysemu_ops.vmsd":{code:".vmsd = &NAME,",where:"its SysemuCPUOps"},CPU_SAVE_VERSION:{code:"#define CPU_SAVE_VERSION",where:"cpu.h"}};ai=e=>`VMSTATE_STRUCT(parent_obj, ${e}, 0, vmstate_cpu_common, CPUState),`,Ac=e=>`raise version_id and minimum_version_id of ${an(e)?.symbol??Ue(e)??"its description"} in the same series`});var yy,by=k(()=>{"use strict";sr();Le();yy={id:"double-registration",title:"both hooks are set for one CPU",severity:"error",kind:"state",citations:[De],holds(e){let{type:t,hooks:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="both")return!1;let r=[...new Set(n.map(s=>s.symbol))].filter(s=>s!==null);return{severity:"error",from:t,to:t,symbol:Ue(e),places:$e(e,"new"),message:`${ve(e)} sets both hooks, DeviceClass::vmsd and the type 2 hook${r.length>0?` (${r.join(", ")})`:""}; a CPU has one registration.`,consequence:'The stream gets two sections "cpu" (instances 0 and 1) for one CPU and no "cpu_common". Other builds refuse the second; a stream with one hook loads without an error.',help:`Remove one of the two, ${[...new Set(n.map(Rt))].join(" or ")}: a CPU that older builds could migrate keeps the hook that it had, a new one keeps DeviceClass::vmsd.`}}}});var wy,vy,ky=k(()=>{"use strict";sr();Le();wy=e=>{let t=e.cls.registration.hooks[0];return t?Rt(t):"the type 2 hook"},vy={id:"new-type-2",title:"a target starts to use the legacy hook",severity:"error",kind:"step",citations:[De,{title:"riscv became type 2 when its placeholder was filled in",url:Ne("f7697f0e629eb75d411bc6f314c6fff68fa4c238")}],between(e,t,n){if(!t||!n.core.knowsTypes&&!n.core.absent)return null;let r=e?.cls.registration.type??"none",s=t.cls.registration.type;if(r!=="none"&&r!=="unmigratable")return null;let o=[...$e(t,"new"),...qr(t,"new"),...qr(e,"old"),...Br(t,"new")],i=e?r==="none"?"registers nothing":"is a placeholder":"is new";return s==="type-2"?{severity:"error",from:r,to:s,symbol:Ue(t),places:o,message:`${ve(t)} ${i} and becomes type 2 (${Pn(t)}); ${e?"a CPU that starts to migrate":"a new target"} uses type 1, DeviceClass::vmsd with cpu_common embedded.`,consequence:'The stream gets two sections for each CPU, "cpu_common" and "cpu", a format that cannot be changed to type 1 later without breaking migration.'+(e&&r==="none"?" A stream that an older build saved loads without an error, with every register at its reset value.":""),help:`Set ${ii(t)} in place of ${wy(t)}, and let the first field of the description be "${ai("the CPU's struct")}".`}:s==="unmigratable"&&t.cls.hook==="type-2"&&e?.cls.hook!=="type-2"?{severity:"warning",from:r,to:s,symbol:Ue(t),places:o,message:`${ve(t)} puts a placeholder (${an(t)?.symbol??Ue(t)??"unmigratable"}) into the type 2 hook, ${Pn(t)}; it belongs in DeviceClass::vmsd.`,consequence:"Nothing is on the wire yet, before and after; but whoever fills the placeholder in makes a type 2 target, and type 2 is kept for old ones.",help:`Set ${ii(t)} in place of ${wy(t)}.`,suggest:a=>e?xc(a,e,t):null}:null}}});function mF(e,t){let[n,r]=[e.subject,t.subject],s=(o,i)=>o!==null&&i!==null&&o!==i;return s(n.type,r.type)&&s(n.variable,r.variable)}function Ty(e,t){let n=new Map;for(let r of t.statements)n.set(r.text,(n.get(r.text)??0)+1);return e.statements.filter(r=>{let s=n.get(r.text)??0;return s>0&&n.set(r.text,s-1),s===0})}var Sy,Ey=k(()=>{"use strict";Le();Sy={id:"registration-core-changed",title:"the code under all CPUs' registration changes",severity:"notice",kind:"core",citations:[De,{title:"the registration moves to cpu_vmstate_register()",url:Ne("ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5")}],between(e,t,n){if(e.absent&&t.absent)return null;let r=mF(e,t)?t.statements.filter(l=>l.text.startsWith("vmstate_cpu_common holds")):[],s=Ty(e,t),o=[...Ty(t,e),...r];if(s.length+o.length===0)return null;let i=[...new Set([...o,...s].map(l=>l.kind))].map(l=>l==="dispatch"?"what is registered, and when":l==="hook"?"which hooks exist":"what cpu_common holds"),a=[...n].filter(([,l])=>l.length>0).map(([l,u])=>`${l}: ${u.join(", ")}`),c=[...o.map(l=>`now ${l.text}`),...s.map(l=>`no longer ${l.text}`)].slice(0,4);return{severity:"notice",from:"unknown",to:"unknown",symbol:null,places:[...o.map(l=>({path:l.path,line:l.line,side:"new"})),...s.map(l=>({path:l.path,line:l.line,side:"old"}))],message:`The registration core changes (${i.join("; ")}), for every target at once.`,consequence:`${c.join("; ")}. Check each type that it reaches: ${a.join("; ")||"no target is known here"}.`,help:"If it is meant, say in the commit message what a stream of each type looks like before and after. Else leave what is registered, when, and with which instance id as it is."}}}});var xy,Cy=k(()=>{"use strict";sr();Le();xy={id:"registration-dropped",title:"a CPU is no longer migrated",severity:"error",kind:"step",citations:[De],between(e,t){if(!e||!t)return null;let n=e.cls.registration.type,r=t.cls.registration.type;if(n!=="type-1"&&n!=="type-2"&&n!=="both"||r!=="none"&&r!=="unmigratable")return null;let s=r==="none";return{severity:"error",from:n,to:r,symbol:Ue(e),places:s?[...$e(e,"old"),...Br(t,"new"),...Br(e,"old")]:[...qr(t,"new").slice(1),...$e(t,"new"),...$e(e,"old")],message:s?`${ve(t)} loses its ${n==="both"?"":`${Ms(n)} `}registration (${Pn(e)}) and registers nothing in its place.`:`${ve(t)} was ${Ms(n)} (${Pn(e)}) and becomes unmigratable.`,consequence:s?'Before: the registers are in section "cpu"; after: only "cpu_common" is sent. A new build refuses older streams (unknown section "cpu"), and what it saves itself loads with every register lost, without an error.':'Before: the registers are in section "cpu"; after: nothing is sent and migration and savevm are blocked. Guests of older builds cannot be loaded any more.',help:s?Cc(e,t):`Keep the fields of ${Ue(t)??Ue(e)??"the description"}, and remove ".unmigratable".`}}}});function hF(e,t,n){let r=e.cls.registration;return[t,n.last].some(s=>{let o=s?.cls.registration;if(!o||o.type!==t.cls.registration.type)return!1;let i=(a,c)=>a!==null&&c!==null&&c>a;return i(r.versionId,o.versionId)&&i(r.minimumVersionId,o.minimumVersionId)})}function gF(e,t,{tier:n},r){let s=Cc(e,t);return n==="kvm"?s:r?`If the break is meant, say so in the commit message. Else: ${s}`:`${s} If the break is meant, ${Ac(t)}.`}function _F(e,t){let[n,r]=[$c(e),$c(t)];if(n!==null&&r!==null&&n!==r)return`A new build refuses an older stream: ${$y}, since only one of the two descriptions embeds cpu_common.`;if(r===!0)return"An older stream loads without an error, so a test that loads one does not show the break.";let s="halted and pending interrupts are lost";return r===!1?`An older stream loads without an error, but ${s}: the description does not embed cpu_common.`:`An older stream loads without an error, which makes it worse: ${s} where the description does not embed cpu_common.`}function yF(e,t){let[n,r]=[$c(e),$c(t)];return n===null||r===null?"":n===r?` An older build loads a new stream without an error${r?"":", with halted and pending interrupts lost"}.`:` An older build refuses a new stream: ${$y}.`}var Ay,$y,$c,Py=k(()=>{"use strict";sr();Le();Ay={id:"type-flip",title:"a CPU changes its registration type",severity:"error",kind:"step",citations:[De,zs,{title:"avr went from type 2 to type 1, and raised its version",url:Ne("c2cf139d9c2f8f8b86686fe0e94a9daba27195a6")}],between(e,t,n){if(!e||!t)return null;let r=e.cls.registration.type,s=t.cls.registration.type;if(!(r==="type-1"&&s==="type-2"||r==="type-2"&&s==="type-1"))return null;let o=hF(e,t,n),i=o&&n.tier!=="kvm"?n.tier==="no-promise"?"notice":"warning":"error",a='one section "cpu" for each CPU',c='two sections for each CPU, "cpu_common" and "cpu"',l=s==="type-2"?o?`Before: ${a}; after: ${c}, and a raised version. Streams of older builds are refused by the version.`:`Before: ${a}; after: ${c}. ${_F(e,t)} Older builds refuse a new stream: unknown section "cpu_common".`:`Before: ${c}; after: ${a}. A new build refuses every older stream: Unknown savevm section or instance 'cpu_common' 0.${o?" An older build refuses a new stream by its version.":yF(e,t)}`;return{severity:i,from:r,to:s,symbol:Ue(t),places:[...$e(t,"new"),...$e(e,"old")],message:`${ve(t)} goes from ${Ms(r)} (${Pn(e)}) to ${Ms(s)} (${Pn(t)})${o?", a break that its raised version ids declare":", which breaks migration"}.`,consequence:l,help:gF(e,t,n,o),suggest:u=>i==="notice"?null:xc(u,e,t)}}};$y='"Missing section footer for cpu"';$c=e=>e.cls.registration.embedsCpuCommon});function bF(e){let t=/^(\s*)VMSTATE_\w+\([^)]*\b(\w+CPU)\b[^)]*\),?\s*$/.exec(e);return t?`${t[1]}${ai(t[2])}
${e}`:null}var Ry,wF,Oy=k(()=>{"use strict";sr();Le();Ry={id:"type1-without-cpu-common",title:"halted and pending interrupts are not migrated",severity:"error",kind:"state",tellsWith:["type-flip"],citations:[De,{title:"m68k, whose guests lose halted and pending interrupts since",url:Ne("d21f73c61ddd7676fae5df4990479f3c5fe4b858")}],holds(e){let{type:t,embedsCpuCommon:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="type-1")return!1;if(n!==!1)return n===null?null:!1;let r=an(e);return{severity:"error",from:t,to:t,symbol:r?.symbol??null,places:[...qr(e,"new"),...$e(e,"new")],message:`${ve(e)} is type 1, but ${r?.symbol??"its description"} does not embed cpu_common; its first field must.`,consequence:'The one section "cpu" holds the registers only: halted and pending interrupts are not sent, so after a load an interrupt that was pending is lost, and a guest runs on that was halted, where the target sets halted. To add the field later needs a higher version: without it an older stream is refused with "Missing section footer for cpu".',help:`Let the first field of ${r?.symbol??"the description"} be "${ai(wF(e))}", and ${Ac(e)} if older builds could migrate the CPU.`,suggest:bF}}};wF=({target:e})=>`${e.name[0].toUpperCase()}${e.name.slice(1)}CPU`});var Iy,Fy=k(()=>{"use strict";Le();Iy={id:"type2-with-cpu-common",title:"cpu_common is sent twice",severity:"error",kind:"state",tellsWith:["type-flip"],citations:[De],holds(e){let{type:t,embedsCpuCommon:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="type-2")return!1;if(n!==!0)return n===null?null:!1;let r=an(e);return{severity:"error",from:t,to:t,symbol:r?.symbol??null,places:[...r?[{...r.fieldsPlace,side:"new"}]:[],...$e(e,"new")],message:`${ve(e)} is type 2, and ${r?.symbol??"its description"} embeds cpu_common, which a type 2 CPU already sends in a section of its own.`,consequence:'cpu_common is sent twice, once in its own section and once at the start of section "cpu".',help:`Remove the field that embeds vmstate_cpu_common (VMSTATE_CPU() in older code) from ${r?.symbol??"the description"}; or, where the CPU has never been migrated, set DeviceClass::vmsd in place of the type 2 hook.`}}}});var zy,My=k(()=>{"use strict";sr();Le();zy={id:"unregistered-cpu",title:"a CPU loses its registers in silence",severity:"warning",kind:"state",silencedBy:["registration-dropped"],citations:[De],holds(e,t){if(!t.core.knowsTypes&&!t.core.absent)return!1;let{type:n}=e.cls.registration,{system:r,systemConfig:s}=e.target.builds;return n==="unknown"?null:n!=="none"||!e.target.typed||r===!1?!1:r===null?null:{severity:"warning",from:n,to:n,symbol:null,places:[...Br(e,"new"),...s===null?[]:[{path:s,line:1,side:"new"}]],message:`${ve(e)} has system emulation, but registers no state and does not block migration; set DeviceClass::vmsd, to an unmigratable description if need be.`,consequence:'Only "cpu_common" is sent: a save and load or a migration reports success, and every register is lost.',help:`Set ${ii(e)}, inside "#ifndef CONFIG_USER_ONLY"; until the fields are written, let the description hold ".unmigratable = 1" and no more.`}}}});function vF({cls:e}){let t=e.registration.hooks.map((n,r)=>({site:n,unmigratable:e.descriptions[r]?.unmigratable===!0}));return[...e.userHooks,...t]}var Ny,Dy=k(()=>{"use strict";sr();Le();Ny={id:"user-mode-registration",title:"migration state in a build without migration",severity:"error",kind:"state",citations:[{title:"user-mode emulation asserts that DeviceClass::vmsd is NULL or unmigratable",url:Ne("4336073b9b13943e050edfe9aebb99974c3b6ee1")}],holds(e){let{type:t}=e.cls.registration,{user:n,userConfig:r}=e.target.builds;if(t==="both")return!1;if(t==="unknown"&&e.cls.userHooks.length===0)return null;if(n===!1)return!1;let s=vF(e).filter(({site:l,unmigratable:u})=>l.hook==="CPU_SAVE_VERSION"||l.guarded===!0?!1:!(l.hook==="dc->vmsd"&&u));if(s.length===0)return t==="unknown"?null:!1;let o=s.filter(({site:l})=>l.guarded===!1),i=o[0];if(n===null||!i)return null;let{site:a,unmigratable:c}=i;return{severity:"error",from:ap(e),to:ap(e),symbol:a.symbol,places:[...o.map(({site:{path:l,line:u}})=>({path:l,line:u,side:"new"})),...$e(e,"new"),...r===null?[]:[{path:r,line:1,side:"new"}]],message:`${ve(e)} registers ${a.symbol??"its CPU state"} in code that its user-mode builds compile; keep it inside #ifndef CONFIG_USER_ONLY or in a system-only file${c?", or put the placeholder into DeviceClass::vmsd, where user mode may see it":""}.`,consequence:"Nothing changes on the wire of system emulation. A user-mode build has no migration: it fails to link the description, or stops at the assertion that no CPU is migratable there.",help:c?`Set ${Rt({hook:"dc->vmsd",symbol:a.symbol})} in place of ${Rt(a)}: user mode may see a placeholder there.`:`Put ${Rt(a)} between "#ifndef CONFIG_USER_ONLY" and "#endif", or into a file that only system emulation compiles (${e.target.name}_system_ss in meson.build).`,suggest:l=>!c&&/^\s*\w+->\w+\s*=\s*[^;]+;$/.test(l)?`#ifndef CONFIG_USER_ONLY
${l}
#endif`:null}}}});function Ds(e,t){return{severity:t,from:e.type,to:e.type,symbol:e.symbol,places:e.places,identity:e.identity.slice(2,e.rule==="vmstate-malformed"?void 0:4),message:e.message,consequence:`${kF(e.builds)}${e.consequence}`,help:e.help,suggest:e.suggest,...e.witness?{witness:{from:e.release??"the base",strip:e.witness}}:{}}}function kF(e){return e.length===0?"":`In ${e.length>8?`${e.slice(0,8).join(", ")} and ${e.length-8} more`:e.join(", ")}: `}var Ns,Uy,Pc,Rc=k(()=>{"use strict";Le();Ns={title:"QEMU: what is migrated, by which version, and how it may change",url:"https://www.qemu.org/docs/master/devel/migration/main.html#vmstate"},Uy={title:"microblaze, whose registers are never sent: its field has version 1, its description version 0",url:Ne("77f63e1dadb38bd0d4540c8bbf53156ecffa59a7")},Pc=["type-flip","new-type-2","registration-dropped","double-registration"]});var Ly,Gy=k(()=>{"use strict";Rc();Le();Ly={id:"vmstate-break-declared",title:"older streams are refused, on purpose",severity:"notice",kind:"layout",silencedBy:Pc,citations:[zs,Ns],says:e=>Ds(e,"notice")}});var jy,Vy=k(()=>{"use strict";Rc();Le();jy={id:"vmstate-layout-changed",title:"what a CPU sends changes, and no version says so",severity:"error",kind:"layout",silencedBy:Pc,citations:[zs,Ns,{title:"mips, whose streams of 9.1 a newer QEMU misreads",url:Ne("59e7592756903de13cc4196630e82c4c43aa9f8c")}],says:(e,{tier:t})=>Ds(e,{kvm:"error","best-effort":"warning","no-promise":"notice"}[t])}});var By,qy=k(()=>{"use strict";Rc();Le();By={id:"vmstate-malformed",title:"a description has a part that no stream ever has",severity:"error",kind:"layout",citations:[Ns,Uy,{title:"ppc, where two subsections of one name had to be told apart later",url:Ne("203beb6f047467a4abfc8267c234393cea3f471c")}],says:e=>Ds(e,"error")}});var Zy={};de(Zy,{rules:()=>pe});var pe,Ot=k(()=>{"use strict";by();ky();Ey();Cy();Py();Oy();Fy();My();Dy();Gy();Vy();qy();pe=[Ay,vy,xy,yy,Ry,Iy,Ny,zy,Sy,jy,By,Ly]});var xb=Z_((B8,Eb)=>{"use strict";var nz=/^xn--/,rz=/[^\0-\x7F]/,sz=/[\x2E\u3002\uFF0E\uFF61]/g,oz={overflow:"Overflow: input needs wider integers to process","not-basic":"Illegal input >= 0x80 (not a basic code point)","invalid-input":"Invalid input"},_p=35,cn=Math.floor,yp=String.fromCharCode;function ir(e){throw new RangeError(oz[e])}function iz(e,t){let n=[],r=e.length;for(;r--;)n[r]=t(e[r]);return n}function wb(e,t){let n=e.split("@"),r="";n.length>1&&(r=n[0]+"@",e=n[1]),e=e.replace(sz,".");let s=e.split("."),o=iz(s,t).join(".");return r+o}function vb(e){let t=[],n=0,r=e.length;for(;n<r;){let s=e.charCodeAt(n++);if(s>=55296&&s<=56319&&n<r){let o=e.charCodeAt(n++);(o&64512)==56320?t.push(((s&1023)<<10)+(o&1023)+65536):(t.push(s),n--)}else t.push(s)}return t}var az=e=>String.fromCodePoint(...e),cz=function(e){return e>=48&&e<58?26+(e-48):e>=65&&e<91?e-65:e>=97&&e<123?e-97:36},bb=function(e,t){return e+22+75*(e<26)-((t!=0)<<5)},kb=function(e,t,n){let r=0;for(e=n?cn(e/700):e>>1,e+=cn(e/t);e>_p*26>>1;r+=36)e=cn(e/_p);return cn(r+(_p+1)*e/(e+38))},Tb=function(e){let t=[],n=e.length,r=0,s=128,o=72,i=e.lastIndexOf("-");i<0&&(i=0);for(let a=0;a<i;++a)e.charCodeAt(a)>=128&&ir("not-basic"),t.push(e.charCodeAt(a));for(let a=i>0?i+1:0;a<n;){let c=r;for(let u=1,d=36;;d+=36){a>=n&&ir("invalid-input");let p=cz(e.charCodeAt(a++));p>=36&&ir("invalid-input"),p>cn((2147483647-r)/u)&&ir("overflow"),r+=p*u;let f=d<=o?1:d>=o+26?26:d-o;if(p<f)break;let m=36-f;u>cn(2147483647/m)&&ir("overflow"),u*=m}let l=t.length+1;o=kb(r-c,l,c==0),cn(r/l)>2147483647-s&&ir("overflow"),s+=cn(r/l),r%=l,t.splice(r++,0,s)}return String.fromCodePoint(...t)},Sb=function(e){let t=[];e=vb(e);let n=e.length,r=128,s=0,o=72;for(let c of e)c<128&&t.push(yp(c));let i=t.length,a=i;for(i&&t.push("-");a<n;){let c=2147483647;for(let u of e)u>=r&&u<c&&(c=u);let l=a+1;c-r>cn((2147483647-s)/l)&&ir("overflow"),s+=(c-r)*l,r=c;for(let u of e)if(u<r&&++s>2147483647&&ir("overflow"),u===r){let d=s;for(let p=36;;p+=36){let f=p<=o?1:p>=o+26?26:p-o;if(d<f)break;let m=d-f,h=36-f;t.push(yp(bb(f+m%h,0))),d=cn(m/h)}t.push(yp(bb(d,0))),o=kb(s,l,a===i),s=0,++a}++s,++r}return t.join("")},lz=function(e){return wb(e,function(t){return nz.test(t)?Tb(t.slice(4).toLowerCase()):t})},uz=function(e){return wb(e,function(t){return rz.test(t)?"xn--"+Sb(t):t})},dz={version:"2.3.1",ucs2:{decode:vb,encode:az},decode:Tb,encode:Sb,toASCII:uz,toUnicode:lz};Eb.exports=dz});function Ft(e){return`${e.patch??""}|${e.path}|${e.line}|${e.side}`}function gw(e,t,n){let r=n==="new"?"newStart":"oldStart",s=n==="new"?"newLines":"oldLines",o=e.hunks.find(l=>t>=l[r]&&t<l[r]+l[s]);if(!o)return null;let i=n==="new"?"-":"+",a=o[r],c=o.lines.map(({kind:l,text:u})=>({marker:l,text:u,line:l===i?null:a++}));return yw(eN(o),c,c.findIndex(l=>l.line===t))}function _w(e,t){let n=e.split(`
`);if(t<1||t>n.length)return null;let r=Math.max(1,t-mw),s=n.slice(r-1,t+hw);return s.at(-1)===""&&r+s.length-1===n.length&&t<n.length&&s.pop(),yw(null,s.map((o,i)=>({marker:" ",text:o,line:r+i})),t-r)}function yw(e,t,n){if(n<0)return null;let r=Math.max(0,n-mw);return{header:e===null?null:fw(e),lines:t.slice(r,n+hw+1).map(s=>({...s,text:fw(s.text)})),at:n-r}}function eN(e){let t=(r,s)=>s===1?`${r}`:`${r},${s}`,n=e.section?` ${e.section}`:"";return`@@ -${t(e.oldStart,e.oldLines)} +${t(e.newStart,e.newLines)} @@${n}`}var mw,hw,QM,fw,Gs=k(()=>{"use strict";on();mw=3,hw=2,QM=1e3;fw=e=>_e(e.slice(0,QM)).replace(/\r$/,"")});var bw={};de(bw,{renderMarkdown:()=>tN,targetsSection:()=>Zc});function tN(e,t){let n=e.patches.length?er(e):`in ${Xe(e.registrations.length,"target")}`;return[[`### vmsd-warden: ${$n(e.findings)} ${n}`],...e.findings.map(s=>nN(e,s,t.get(Ft(s))??null)),...Zc(e),...e.registrations.length?[[$s]]:[],...aN(e),[Cs(e)]].map(s=>s.join(`
`)).join(`

`)+`
`}function nN(e,t,n){let r=Ae(t),s=[`**${t.severity}** ${te(t.rule)}: ${Ye(t.message)}`,"",rN(e,t)];return n&&s.push("",...sN(n)),r&&s.push("",Ye(r)),s.push("",Ye(t.consequence)),s.push("",wc(t.help)),t.suggestion!==null&&s.push("","Write instead:","",...Yn(t.suggestion.split(`
`).map(ot),"c")),t.citations.length&&s.push("",`See ${Me(t.citations.map(({title:o,url:i})=>_t(o,i)))}.`),s}function rN(e,t){let n=te(`${t.path}:${t.line}`);if(t.patch===null)return n;let r=Qn(e,t.patch),s=t.side==="old"?", as it was before":"";return`${n}, ${qe(e,t.patch)}${r===null?"":` ${te(r)}`}${s}`}function sN(e){let t=e.lines.some(r=>r.marker!==" "),n=e.lines.map(r=>`${t?r.marker:""}${ot(r.text)}`.trimEnd());return Yn(n,t?"diff":"c")}function Zc(e){if(!e.registrations.length)return[];let t=e.patches.length?["Target","Before","Changes","After","Tier"]:["Target","Type","Hook","Tier"],n=e.registrations.map(e.patches.length?oN:iN),r=s=>`| ${s.join(" | ")} |`;return[[r(t),r(t.map(()=>"---")),...n.map(r)]]}function oN({target:e,before:t,trajectory:n,after:r,tier:s}){let o=n.map(({patch:c,to:l})=>`patch ${c}: ${Xn(l)}`).join(", ")||"-",[i,a]=[t,r].map(c=>Xn(c?.type??null));return[vc(e),i,o,a,Ye(s)]}function iN({target:e,after:t,tier:n}){let r=[...new Set(t?.hooks.map(s=>s.hook))].map(vc).join(", ")||"-";return[vc(e),Xn(t?.type??null),r,Ye(n)]}function aN(e){return[[e.complete?"Limits of this review":"Incomplete: not all could be judged",tr(e)],["Notes",As(e)]].filter(([,n])=>n.length>0).map(([n,r])=>[`**${n}**`,"",...r.map(s=>`- ${Ye(s)}`)])}var $p=k(()=>{"use strict";Ur();Gs();Dr();ze();it()});import{spawn as qN}from"node:child_process";function ki(e,t){let n={...process.env};for(let s of WN)delete n[s];Object.assign(n,{GIT_TERMINAL_PROMPT:"0",GIT_OPTIONAL_LOCKS:"0",GIT_NO_REPLACE_OBJECTS:"1",LC_ALL:"C",...t.lazyFetch?{}:{GIT_NO_LAZY_FETCH:"1"},...t.env});let r=t.gitDir===void 0?[]:[`--git-dir=${t.gitDir}`];return qN("git",["--no-pager",...ZN,"-C",t.cwd,...r,...e],{env:n,stdio:["pipe","pipe","pipe"]})}function qp(e){let t="";return e.stderr.setEncoding("utf8").on("data",n=>{t.length<Mw&&(t+=n.slice(0,Mw-t.length))}),e.stdin.on("error",()=>{}),new Promise((n,r)=>{e.on("error",s=>r(Zp(s))),e.on("close",s=>n({status:s??128,stderr:t}))})}function Zp(e){return e.code==="ENOENT"?new ne("git is not installed, or not on PATH; install git 2.31 or newer"):new ne(`git cannot be started: ${e.message}`)}async function ie(e,t){let n=t.limit??268435456,r=ki(e,t),s=[],o=0,i=!1;r.stdout.on("data",u=>{o+=u.length,o>n?r.kill():s.push(u)});let a=t.timeout===void 0?void 0:setTimeout(()=>{i=!0,r.kill()},t.timeout),c=()=>{r.kill()};t.signal?.aborted&&c(),t.signal?.addEventListener("abort",c,{once:!0});let l=qp(r);r.stdin.end(t.input??"","latin1");try{let{status:u,stderr:d}=await l,p=e.find(f=>!f.startsWith("-"))??"command";if(o>n)throw new ne(`git ${p} in ${t.cwd} prints more than ${n} bytes`);if(i)throw new ne(`git ${p} in ${t.cwd} took longer than ${t.timeout} ms`);return{status:u,stdout:Buffer.concat(s),stderr:d}}finally{clearTimeout(a),t.signal?.removeEventListener("abort",c)}}function ke(e,t){if(/detected dubious ownership|unsafe repository/.test(t))return new ne(`git does not trust ${e}, which belongs to another user; if you do: git config --global --add safe.directory ${e}`);let n=t.split(`
`).filter(o=>/^(fatal|error): /.test(o)),r=(n.find(o=>o.startsWith("fatal: "))??n[0]??t.trim().split(`
`)[0]??"").replace(/^(fatal|error): /,"").trim();if(r.startsWith("not a git repository"))return new ne(`${e} is not in a git repository; name a work tree or a bare repository`);let s=/^bad revision '(.*)'$|^ambiguous argument '(.*?)':/.exec(r);return s!==null?new ne(`'${s[1]??s[2]}' names no commit in ${e}; fetch it, or name another revision`):r.startsWith("cannot change to")?new ne(`${e} cannot be opened: ${r.split(": ").at(-1)}; name the folder of a git repository`):new ne(`git cannot read ${e}: ${r||"it ended without saying why"}`)}function Qc(e){if(e.startsWith("-"))throw new ne(`'${e}' is an option, not a revision; name a commit or branch`);if(e===""||/[\0\n\r]/.test(e)||e.length>4096)throw new ne("a revision is empty, too long or has a line break in it; name a commit or branch")}var ne,ZN,WN,Mw,zt=k(()=>{"use strict";H();ne=class extends Y{name="GitError"},ZN=["core.hooksPath=/dev/null","core.attributesFile=/dev/null","core.fsmonitor=false","core.quotePath=true","log.showSignature=false","log.showRoot=true","submodule.recurse=false","diff.suppressBlankEmpty=false","gc.auto=0","maintenance.auto=false"].flatMap(e=>["-c",e]),WN=["GIT_DIR","GIT_WORK_TREE","GIT_COMMON_DIR","GIT_INDEX_FILE","GIT_OBJECT_DIRECTORY","GIT_ALTERNATE_OBJECT_DIRECTORIES","GIT_PREFIX","GIT_NAMESPACE","GIT_GRAFT_FILE","GIT_SHALLOW_FILE","GIT_REPLACE_REF_BASE","GIT_CONFIG","GIT_LITERAL_PATHSPECS","GIT_GLOB_PATHSPECS","GIT_NOGLOB_PATHSPECS","GIT_ICASE_PATHSPECS","GIT_DIFF_OPTS","GIT_EXTERNAL_DIFF"];Mw=64*1024});var Gw={};de(Gw,{lastReleaseIn:()=>Kp});function Kp(e){let t=new Map;return async n=>{let r=XN(await Lw(e,n));if(r===null)return null;let s=t.get(r);s||(s=QN(e,n,r),t.set(r,s));let o=await s;return o===null?null:{version:r,commit:o}}}function XN(e){let t=/^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(e?.trim()??"");if(!t)return null;let n=Number(t[3]??0);return`${t[1]}.${t[2]}.${n>=50?0:n}`}async function Lw({tree:e},t){let n=e(t),r=await n.entry("VERSION");return r?(await n.read([r]))[0]??null:null}async function QN(e,t,n){for(let r of[["--first-parent"],[]]){let s=["log",...r,`--max-count=${YN}`,"--format=%H",t,"--","VERSION"],{status:o,stdout:i}=await ie(s,{cwd:e.gitDir,gitDir:e.gitDir});if(o!==0)return null;let a=i.toString().split(`
`).filter(Boolean);for(let c of a){let l=(await Lw(e,c))?.trim()??"";if(l===n||`${l}.0`===n)return c}}return null}var YN,Jp=k(()=>{"use strict";zt();YN=60});function Ze(e){let t=new Map,n=0;return{get(r){let s=t.get(r);if(s!==void 0)return t.delete(r),t.set(r,s),s.value},set(r,s,o=1){let i=t.get(r);if(i!==void 0&&(t.delete(r),n-=i.size),!(o>e)){t.set(r,{value:s,size:o}),n+=o;for(let[a,c]of t){if(n<=e)break;t.delete(a),n-=c.size}}}}}var el=k(()=>{"use strict"});function Bs(e,t){return Object.hasOwn(e.tiers,t)?e.tiers[t]:"best-effort"}var al,cl,qs=k(()=>{"use strict";al=(e,t)=>t.split(" ").map(n=>[n,e]),cl={tiers:Object.fromEntries([...al("kvm","arm i386 ppc s390x riscv loongarch mips"),...al("best-effort","sparc"),...al("no-promise","alpha avr cris hexagon hppa lm32 m68k microblaze moxie nios2 openrisc or1k"),...al("no-promise","rx sh4 tilegx tricore unicore32 xtensa")]),severity:{},failOn:"error",ignore:[],accept:[],comment:"inline"}});function J(e){if(e&&typeof e=="object")switch(e[We]){case Mt:case Rn:return!0}return!1}function W(e){if(e&&typeof e=="object")switch(e[We]){case ll:case Mt:case at:case Rn:return!0}return!1}var ll,ul,Mt,nf,at,Rn,We,ct,lt,ut,Z,j,dt,dl,K=k(()=>{ll=Symbol.for("yaml.alias"),ul=Symbol.for("yaml.document"),Mt=Symbol.for("yaml.map"),nf=Symbol.for("yaml.pair"),at=Symbol.for("yaml.scalar"),Rn=Symbol.for("yaml.seq"),We=Symbol.for("yaml.node.type"),ct=e=>!!e&&typeof e=="object"&&e[We]===ll,lt=e=>!!e&&typeof e=="object"&&e[We]===ul,ut=e=>!!e&&typeof e=="object"&&e[We]===Mt,Z=e=>!!e&&typeof e=="object"&&e[We]===nf,j=e=>!!e&&typeof e=="object"&&e[We]===at,dt=e=>!!e&&typeof e=="object"&&e[We]===Rn;dl=e=>(j(e)||J(e))&&!!e.anchor});function bt(e,t){let n=mv(t);lt(e)?Zs(null,e.contents,n,Object.freeze([e]))===dn&&(e.contents=null):Zs(null,e,n,Object.freeze([]))}function Zs(e,t,n,r){let s=hv(e,t,n,r);if(W(s)||Z(s))return gv(e,r,s),Zs(e,s,n,r);if(typeof s!="symbol"){if(J(t)){r=Object.freeze(r.concat(t));for(let o=0;o<t.items.length;++o){let i=Zs(o,t.items[o],n,r);if(typeof i=="number")o=i-1;else{if(i===Qe)return Qe;i===dn&&(t.items.splice(o,1),o-=1)}}}else if(Z(t)){r=Object.freeze(r.concat(t));let o=Zs("key",t.key,n,r);if(o===Qe)return Qe;o===dn&&(t.key=null);let i=Zs("value",t.value,n,r);if(i===Qe)return Qe;i===dn&&(t.value=null)}}return s}async function Hs(e,t){let n=mv(t);lt(e)?await Ws(null,e.contents,n,Object.freeze([e]))===dn&&(e.contents=null):await Ws(null,e,n,Object.freeze([]))}async function Ws(e,t,n,r){let s=await hv(e,t,n,r);if(W(s)||Z(s))return gv(e,r,s),Ws(e,s,n,r);if(typeof s!="symbol"){if(J(t)){r=Object.freeze(r.concat(t));for(let o=0;o<t.items.length;++o){let i=await Ws(o,t.items[o],n,r);if(typeof i=="number")o=i-1;else{if(i===Qe)return Qe;i===dn&&(t.items.splice(o,1),o-=1)}}}else if(Z(t)){r=Object.freeze(r.concat(t));let o=await Ws("key",t.key,n,r);if(o===Qe)return Qe;o===dn&&(t.key=null);let i=await Ws("value",t.value,n,r);if(i===Qe)return Qe;i===dn&&(t.value=null)}}return s}function mv(e){return typeof e=="object"&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function hv(e,t,n,r){if(typeof n=="function")return n(e,t,r);if(ut(t))return n.Map?.(e,t,r);if(dt(t))return n.Seq?.(e,t,r);if(Z(t))return n.Pair?.(e,t,r);if(j(t))return n.Scalar?.(e,t,r);if(ct(t))return n.Alias?.(e,t,r)}function gv(e,t,n){let r=t[t.length-1];if(J(r))r.items[e]=n;else if(Z(r))e==="key"?r.key=n:r.value=n;else if(lt(r))r.contents=n;else{let s=ct(r)?"alias":"scalar";throw new Error(`Cannot replace node with ${s} parent`)}}var Qe,fv,dn,Si=k(()=>{K();Qe=Symbol("break visit"),fv=Symbol("skip children"),dn=Symbol("remove node");bt.BREAK=Qe;bt.SKIP=fv;bt.REMOVE=dn;Hs.BREAK=Qe;Hs.SKIP=fv;Hs.REMOVE=dn});var MD,ND,pn,rf=k(()=>{K();Si();MD={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},ND=e=>e.replace(/[!,[\]{}]/g,t=>MD[t]),pn=class e{constructor(t,n){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},e.defaultYaml,t),this.tags=Object.assign({},e.defaultTags,n)}clone(){let t=new e(this.yaml,this.tags);return t.docStart=this.docStart,t}atDocument(){let t=new e(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:e.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},e.defaultTags);break}return t}add(t,n){this.atNextDocument&&(this.yaml={explicit:e.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},e.defaultTags),this.atNextDocument=!1);let r=t.trim().split(/[ \t]+/),s=r.shift();switch(s){case"%TAG":{if(r.length!==2&&(n(0,"%TAG directive should contain exactly two parts"),r.length<2))return!1;let[o,i]=r;return this.tags[o]=i,!0}case"%YAML":{if(this.yaml.explicit=!0,r.length!==1)return n(0,"%YAML directive should contain exactly one part"),!1;let[o]=r;if(o==="1.1"||o==="1.2")return this.yaml.version=o,!0;{let i=/^\d+\.\d+$/.test(o);return n(6,`Unsupported YAML version ${o}`,i),!1}}default:return n(0,`Unknown directive ${s}`,!0),!1}}tagName(t,n){if(t==="!")return"!";if(t[0]!=="!")return n(`Not a valid tag: ${t}`),null;if(t[1]==="<"){let i=t.slice(2,-1);return i==="!"||i==="!!"?(n(`Verbatim tags aren't resolved, so ${t} is invalid.`),null):(t[t.length-1]!==">"&&n("Verbatim tags must end with a >"),i)}let[,r,s]=t.match(/^(.*!)([^!]*)$/s);s||n(`The ${t} tag has no suffix`);let o=this.tags[r];if(o)try{return o+decodeURIComponent(s)}catch(i){return n(String(i)),null}return r==="!"?t:(n(`Could not resolve tag: ${t}`),null)}tagString(t){for(let[n,r]of Object.entries(this.tags))if(t.startsWith(r))return n+ND(t.substring(r.length));return t[0]==="!"?t:`!<${t}>`}toString(t){let n=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],r=Object.entries(this.tags),s;if(t&&r.length>0&&W(t.contents)){let o={};bt(t.contents,(i,a)=>{W(a)&&a.tag&&(o[a.tag]=!0)}),s=Object.keys(o)}else s=[];for(let[o,i]of r)o==="!!"&&i==="tag:yaml.org,2002:"||(!t||s.some(a=>a.startsWith(i)))&&n.push(`%TAG ${o} ${i}`);return n.join(`
`)}};pn.defaultYaml={explicit:!1,version:"1.2"};pn.defaultTags={"!!":"tag:yaml.org,2002:"}});function pl(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){let n=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e)}`;throw new Error(n)}return!0}function sf(e){let t=new Set;return bt(e,{Value(n,r){r.anchor&&t.add(r.anchor)}}),t}function of(e,t){for(let n=1;;++n){let r=`${e}${n}`;if(!t.has(r))return r}}function _v(e,t){let n=[],r=new Map,s=null;return{onAnchor:o=>{n.push(o),s??(s=sf(e));let i=of(t,s);return s.add(i),i},setAnchors:()=>{for(let o of n){let i=r.get(o);if(typeof i=="object"&&i.anchor&&(j(i.node)||J(i.node)))i.node.anchor=i.anchor;else{let a=new Error("Failed to resolve repeated object (this should not happen)");throw a.source=o,a}}},sourceObjects:r}}var fl=k(()=>{K();Si()});function cr(e,t,n,r){if(r&&typeof r=="object")if(Array.isArray(r))for(let s=0,o=r.length;s<o;++s){let i=r[s],a=cr(e,r,String(s),i);a===void 0?delete r[s]:a!==i&&(r[s]=a)}else if(r instanceof Map)for(let s of Array.from(r.keys())){let o=r.get(s),i=cr(e,r,s,o);i===void 0?r.delete(s):i!==o&&r.set(s,i)}else if(r instanceof Set)for(let s of Array.from(r)){let o=cr(e,r,s,s);o===void 0?r.delete(s):o!==s&&(r.delete(s),r.add(o))}else for(let[s,o]of Object.entries(r)){let i=cr(e,r,s,o);i===void 0?delete r[s]:i!==o&&(r[s]=i)}return e.call(t,n,r)}var af=k(()=>{});function Se(e,t,n){if(Array.isArray(e))return e.map((r,s)=>Se(r,String(s),n));if(e&&typeof e.toJSON=="function"){if(!n||!dl(e))return e.toJSON(t,n);let r={aliasCount:0,count:1,res:void 0};n.anchors.set(e,r),n.onCreate=o=>{r.res=o,delete n.onCreate};let s=e.toJSON(t,n);return n.onCreate&&n.onCreate(s),s}return typeof e=="bigint"&&!n?.keep?Number(e):e}var lr=k(()=>{K()});var ur,ml=k(()=>{af();K();lr();ur=class{constructor(t){Object.defineProperty(this,We,{value:t})}clone(){let t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(t.range=this.range.slice()),t}toJS(t,{mapAsMap:n,maxAliasCount:r,onAnchor:s,reviver:o}={}){if(!lt(t))throw new TypeError("A document argument is required");let i={anchors:new Map,doc:t,keep:!0,mapAsMap:n===!0,mapKeyWarned:!1,maxAliasCount:typeof r=="number"?r:100},a=Se(this,"",i);if(typeof s=="function")for(let{count:c,res:l}of i.anchors.values())s(l,c);return typeof o=="function"?cr(o,{"":a},"",a):a}}});function hl(e,t,n){if(ct(t)){let r=t.resolve(e),s=n&&r&&n.get(r);return s?s.count*s.aliasCount:0}else if(J(t)){let r=0;for(let s of t.items){let o=hl(e,s,n);o>r&&(r=o)}return r}else if(Z(t)){let r=hl(e,t.key,n),s=hl(e,t.value,n);return Math.max(r,s)}return 1}var Nt,Ei=k(()=>{fl();Si();K();ml();lr();Nt=class extends ur{constructor(t){super(ll),this.source=t,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(t,n){if(n?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let r;n?.aliasResolveCache?r=n.aliasResolveCache:(r=[],bt(t,{Node:(o,i)=>{(ct(i)||dl(i))&&r.push(i)}}),n&&(n.aliasResolveCache=r));let s;for(let o of r){if(o===this)break;o.anchor===this.source&&(s=o)}if(s&&n){let{anchors:o,doc:i,maxAliasCount:a}=n,c=o.get(s);if(c||(Se(s,null,n),c=o.get(s)),c?.res===void 0){let l="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(l)}if(a>=0&&(c.count+=1,c.aliasCount===0&&(c.aliasCount=hl(i,s,o)),c.count*c.aliasCount>a)){let l="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(l)}}return s}toJSON(t,n){if(!n)return{source:this.source};let r=this.resolve(n.doc,n);if(!r){let s=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(s)}return n.anchors.get(r).res}toString(t,n,r){let s=`*${this.source}`;if(t){if(pl(this.source),t.options.verifyAliasOrder&&!t.anchors.has(this.source)){let o=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(o)}if(t.implicitKey)return`${s} `}return s}}});var gl,N,Te=k(()=>{K();ml();lr();gl=e=>!e||typeof e!="function"&&typeof e!="object",N=class extends ur{constructor(t){super(at),this.value=t}toJSON(t,n){return n?.keep?this.value:Se(this.value,t,n)}toString(){return String(this.value)}};N.BLOCK_FOLDED="BLOCK_FOLDED";N.BLOCK_LITERAL="BLOCK_LITERAL";N.PLAIN="PLAIN";N.QUOTE_DOUBLE="QUOTE_DOUBLE";N.QUOTE_SINGLE="QUOTE_SINGLE"});function UD(e,t,n){if(t){let r=n.filter(o=>o.tag===t),s=r.find(o=>!o.format)??r[0];if(!s)throw new Error(`Tag ${t} not found`);return s}return n.find(r=>r.identify?.(e)&&!r.format)}function On(e,t,n){if(lt(e)&&(e=e.contents),W(e))return e;if(Z(e)){let d=n.schema[Mt].createNode?.(n.schema,null,n);return d.items.push(e),d}(e instanceof String||e instanceof Number||e instanceof Boolean||typeof BigInt<"u"&&e instanceof BigInt)&&(e=e.valueOf());let{aliasDuplicateObjects:r,onAnchor:s,onTagObj:o,schema:i,sourceObjects:a}=n,c;if(r&&e&&typeof e=="object"){if(c=a.get(e),c)return c.anchor??(c.anchor=s(e)),new Nt(c.anchor);c={anchor:null,node:null},a.set(e,c)}t?.startsWith("!!")&&(t=DD+t.slice(2));let l=UD(e,t,i.tags);if(!l){if(e&&typeof e.toJSON=="function"&&(e=e.toJSON()),!e||typeof e!="object"){let d=new N(e);return c&&(c.node=d),d}l=e instanceof Map?i[Mt]:Symbol.iterator in Object(e)?i[Rn]:i[Mt]}o&&(o(l),delete n.onTagObj);let u=l?.createNode?l.createNode(n.schema,e,n):typeof l?.nodeClass?.from=="function"?l.nodeClass.from(n.schema,e,n):new N(e);return t?u.tag=t:l.default||(u.tag=l.tag),c&&(c.node=u),u}var DD,xi=k(()=>{Ei();K();Te();DD="tag:yaml.org,2002:"});function Ci(e,t,n){let r=n;for(let s=t.length-1;s>=0;--s){let o=t[s];if(typeof o=="number"&&Number.isInteger(o)&&o>=0){let i=[];i[o]=r,r=i}else r=new Map([[o,r]])}return On(r,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}var Js,Ks,_l=k(()=>{xi();K();ml();Js=e=>e==null||typeof e=="object"&&!!e[Symbol.iterator]().next().done,Ks=class extends ur{constructor(t,n){super(t),Object.defineProperty(this,"schema",{value:n,configurable:!0,enumerable:!1,writable:!0})}clone(t){let n=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return t&&(n.schema=t),n.items=n.items.map(r=>W(r)||Z(r)?r.clone(t):r),this.range&&(n.range=this.range.slice()),n}addIn(t,n){if(Js(t))this.add(n);else{let[r,...s]=t,o=this.get(r,!0);if(J(o))o.addIn(s,n);else if(o===void 0&&this.schema)this.set(r,Ci(this.schema,s,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path: ${s}`)}}deleteIn(t){let[n,...r]=t;if(r.length===0)return this.delete(n);let s=this.get(n,!0);if(J(s))return s.deleteIn(r);throw new Error(`Expected YAML collection at ${n}. Remaining path: ${r}`)}getIn(t,n){let[r,...s]=t,o=this.get(r,!0);return s.length===0?!n&&j(o)?o.value:o:J(o)?o.getIn(s,n):void 0}hasAllNullValues(t){return this.items.every(n=>{if(!Z(n))return!1;let r=n.value;return r==null||t&&j(r)&&r.value==null&&!r.commentBefore&&!r.comment&&!r.tag})}hasIn(t){let[n,...r]=t;if(r.length===0)return this.has(n);let s=this.get(n,!0);return J(s)?s.hasIn(r):!1}setIn(t,n){let[r,...s]=t;if(s.length===0)this.set(r,n);else{let o=this.get(r,!0);if(J(o))o.setIn(s,n);else if(o===void 0&&this.schema)this.set(r,Ci(this.schema,s,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path: ${s}`)}}}});function wt(e,t){return/^\n+$/.test(e)?e.substring(1):t?e.replace(/^(?! *$)/gm,t):e}var yv,fn,Ai=k(()=>{yv=e=>e.replace(/^(?!$)(?: $)?/gm,"#");fn=(e,t,n)=>e.endsWith(`
`)?wt(n,t):n.includes(`
`)?`
`+wt(n,t):(e.endsWith(" ")?"":" ")+n});function Pi(e,t,n="flow",{indentAtStart:r,lineWidth:s=80,minContentWidth:o=20,onFold:i,onOverflow:a}={}){if(!s||s<0)return e;s<o&&(o=0);let c=Math.max(1+o,1+s-t.length);if(e.length<=c)return e;let l=[],u={},d=s-t.length;typeof r=="number"&&(r>s-Math.max(2,o)?l.push(0):d=s-r);let p,f,m=!1,h=-1,g=-1,_=-1;n===yl&&(h=bv(e,h,t.length),h!==-1&&(d=h+c));for(let b;b=e[h+=1];){if(n===$i&&b==="\\"){switch(g=h,e[h+1]){case"x":h+=3;break;case"u":h+=5;break;case"U":h+=9;break;default:h+=1}_=h}if(b===`
`)n===yl&&(h=bv(e,h,t.length)),d=h+t.length+c,p=void 0;else{if(b===" "&&f&&f!==" "&&f!==`
`&&f!=="	"){let w=e[h+1];w&&w!==" "&&w!==`
`&&w!=="	"&&(p=h)}if(h>=d)if(p)l.push(p),d=p+c,p=void 0;else if(n===$i){for(;f===" "||f==="	";)f=b,b=e[h+=1],m=!0;let w=h>_+1?h-2:g-1;if(u[w])return e;l.push(w),u[w]=!0,d=w+c,p=void 0}else m=!0}f=b}if(m&&a&&a(),l.length===0)return e;i&&i();let y=e.slice(0,l[0]);for(let b=0;b<l.length;++b){let w=l[b],v=l[b+1]||e.length;w===0?y=`
${t}${e.slice(0,v)}`:(n===$i&&u[w]&&(y+=`${e[w]}\\`),y+=`
${t}${e.slice(w+1,v)}`)}return y}function bv(e,t,n){let r=t,s=t+1,o=e[s];for(;o===" "||o==="	";)if(t<s+n)o=e[++t];else{do o=e[++t];while(o&&o!==`
`);r=t,s=t+1,o=e[s]}return r}var cf,yl,$i,wv=k(()=>{cf="flow",yl="block",$i="quoted"});function LD(e,t,n){if(!t||t<0)return!1;let r=t-n,s=e.length;if(s<=r)return!1;for(let o=0,i=0;o<s;++o)if(e[o]===`
`){if(o-i>r)return!0;if(i=o+1,s-i<=r)return!1}return!0}function Ri(e,t){let n=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return n;let{implicitKey:r}=t,s=t.options.doubleQuotedMinMultiLineLength,o=t.indent||(vl(e)?"  ":""),i="",a=0;for(let c=0,l=n[c];l;l=n[++c])if(l===" "&&n[c+1]==="\\"&&n[c+2]==="n"&&(i+=n.slice(a,c)+"\\ ",c+=1,a=c,l="\\"),l==="\\")switch(n[c+1]){case"u":{i+=n.slice(a,c);let u=n.substr(c+2,4);switch(u){case"0000":i+="\\0";break;case"0007":i+="\\a";break;case"000b":i+="\\v";break;case"001b":i+="\\e";break;case"0085":i+="\\N";break;case"00a0":i+="\\_";break;case"2028":i+="\\L";break;case"2029":i+="\\P";break;default:u.substr(0,2)==="00"?i+="\\x"+u.substr(2):i+=n.substr(c,6)}c+=5,a=c+1}break;case"n":if(r||n[c+2]==='"'||n.length<s)c+=1;else{for(i+=n.slice(a,c)+`

`;n[c+2]==="\\"&&n[c+3]==="n"&&n[c+4]!=='"';)i+=`
`,c+=2;i+=o,n[c+2]===" "&&(i+="\\"),c+=1,a=c+1}break;default:c+=1}return i=a?i+n.slice(a):n,r?i:Pi(i,o,$i,wl(t,!1))}function lf(e,t){if(t.options.singleQuote===!1||t.implicitKey&&e.includes(`
`)||/[ \t]\n|\n[ \t]/.test(e))return Ri(e,t);let n=t.indent||(vl(e)?"  ":""),r="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&
${n}`)+"'";return t.implicitKey?r:Pi(r,n,cf,wl(t,!1))}function Ys(e,t){let{singleQuote:n}=t.options,r;if(n===!1)r=Ri;else{let s=e.includes('"'),o=e.includes("'");s&&!o?r=lf:o&&!s?r=Ri:r=n?lf:Ri}return r(e,t)}function bl({comment:e,type:t,value:n},r,s,o){let{blockQuote:i,commentString:a,lineWidth:c}=r.options;if(!i||/\n[\t ]+$/.test(n))return Ys(n,r);let l=r.indent||(r.forceBlockIndent||vl(n)?"  ":""),u=i==="literal"?!0:i==="folded"||t===N.BLOCK_FOLDED?!1:t===N.BLOCK_LITERAL?!0:!LD(n,c,l.length);if(!n)return u?`|
`:`>
`;let d,p;for(p=n.length;p>0;--p){let v=n[p-1];if(v!==`
`&&v!=="	"&&v!==" ")break}let f=n.substring(p),m=f.indexOf(`
`);m===-1?d="-":n===f||m!==f.length-1?(d="+",o&&o()):d="",f&&(n=n.slice(0,-f.length),f[f.length-1]===`
`&&(f=f.slice(0,-1)),f=f.replace(uf,`$&${l}`));let h=!1,g,_=-1;for(g=0;g<n.length;++g){let v=n[g];if(v===" ")h=!0;else if(v===`
`)_=g;else break}let y=n.substring(0,_<g?_+1:g);y&&(n=n.substring(y.length),y=y.replace(/\n+/g,`$&${l}`));let w=(h?l?"2":"1":"")+d;if(e&&(w+=" "+a(e.replace(/ ?[\r\n]+/g," ")),s&&s()),!u){let v=n.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${l}`),T=!1,E=wl(r,!0);i!=="folded"&&t!==N.BLOCK_FOLDED&&(E.onOverflow=()=>{T=!0});let S=Pi(`${y}${v}${f}`,l,yl,E);if(!T)return`>${w}
${l}${S}`}return n=n.replace(/\n+/g,`$&${l}`),`|${w}
${l}${y}${n}${f}`}function GD(e,t,n,r){let{type:s,value:o}=e,{actualString:i,implicitKey:a,indent:c,indentStep:l,inFlow:u}=t;if(a&&o.includes(`
`)||u&&/[[\]{},]/.test(o))return Ys(o,t);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(o))return a||u||!o.includes(`
`)?Ys(o,t):bl(e,t,n,r);if(!a&&!u&&s!==N.PLAIN&&o.includes(`
`))return bl(e,t,n,r);if(vl(o)){if(c==="")return t.forceBlockIndent=!0,bl(e,t,n,r);if(a&&c===l)return Ys(o,t)}let d=o.replace(/\n+/g,`$&
${c}`);if(i){let p=h=>h.default&&h.tag!=="tag:yaml.org,2002:str"&&h.test?.test(d),{compat:f,tags:m}=t.doc.schema;if(m.some(p)||f?.some(p))return Ys(o,t)}return a?d:Pi(d,c,cf,wl(t,!1))}function In(e,t,n,r){let{implicitKey:s,inFlow:o}=t,i=typeof e.value=="string"?e:Object.assign({},e,{value:String(e.value)}),{type:a}=e;a!==N.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(i.value)&&(a=N.QUOTE_DOUBLE);let c=u=>{switch(u){case N.BLOCK_FOLDED:case N.BLOCK_LITERAL:return s||o?Ys(i.value,t):bl(i,t,n,r);case N.QUOTE_DOUBLE:return Ri(i.value,t);case N.QUOTE_SINGLE:return lf(i.value,t);case N.PLAIN:return GD(i,t,n,r);default:return null}},l=c(a);if(l===null){let{defaultKeyType:u,defaultStringType:d}=t.options,p=s&&u||d;if(l=c(p),l===null)throw new Error(`Unsupported default string type ${p}`)}return l}var wl,vl,uf,Oi=k(()=>{Te();wv();wl=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.options.minContentWidth}),vl=e=>/^(%|---|\.\.\.)/m.test(e);try{uf=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{uf=/\n+(?!\n|$)/g}});function kl(e,t){let n=Object.assign({blockQuote:!0,commentString:yv,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},e.schema.toStringOptions,t),r;switch(n.collectionStyle){case"block":r=!1;break;case"flow":r=!0;break;default:r=null}return{anchors:new Set,doc:e,flowCollectionPadding:n.flowCollectionPadding?" ":"",indent:"",indentStep:typeof n.indent=="number"?" ".repeat(n.indent):"  ",inFlow:r,options:n}}function jD(e,t){if(t.tag){let s=e.filter(o=>o.tag===t.tag);if(s.length>0)return s.find(o=>o.format===t.format)??s[0]}let n,r;if(j(t)){r=t.value;let s=e.filter(o=>o.identify?.(r));if(s.length>1){let o=s.filter(i=>i.test);o.length>0&&(s=o)}n=s.find(o=>o.format===t.format)??s.find(o=>!o.format)}else r=t,n=e.find(s=>s.nodeClass&&r instanceof s.nodeClass);if(!n){let s=r?.constructor?.name??(r===null?"null":typeof r);throw new Error(`Tag not resolved for ${s} value`)}return n}function VD(e,t,{anchors:n,doc:r}){if(!r.directives)return"";let s=[],o=(j(e)||J(e))&&e.anchor;o&&pl(o)&&(n.add(o),s.push(`&${o}`));let i=e.tag??(t.default?null:t.tag);return i&&s.push(r.directives.tagString(i)),s.join(" ")}function Fn(e,t,n,r){if(Z(e))return e.toString(t,n,r);if(ct(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.has(e))throw new TypeError("Cannot stringify circular structure without alias nodes");t.resolvedAliases?t.resolvedAliases.add(e):t.resolvedAliases=new Set([e]),e=e.resolve(t.doc)}let s,o=W(e)?e:t.doc.createNode(e,{onTagObj:c=>s=c});s??(s=jD(t.doc.schema.tags,o));let i=VD(o,s,t);i.length>0&&(t.indentAtStart=(t.indentAtStart??0)+i.length+1);let a=typeof s.stringify=="function"?s.stringify(o,t,n,r):j(o)?In(o,t,n,r):o.toString(t,n,r);return i?j(o)||a[0]==="{"||a[0]==="["?`${i} ${a}`:`${i}
${t.indent}${a}`:a}var Ii=k(()=>{fl();K();Ai();Oi()});function vv({key:e,value:t},n,r,s){let{allNullValues:o,doc:i,indent:a,indentStep:c,options:{commentString:l,indentSeq:u,simpleKeys:d}}=n,p=W(e)&&e.comment||null;if(d){if(p)throw new Error("With simple keys, key nodes cannot have comments");if(J(e)||!W(e)&&typeof e=="object"){let E="With simple keys, collection cannot be used as a key value";throw new Error(E)}}let f=!d&&(!e||p&&t==null&&!n.inFlow||J(e)||(j(e)?e.type===N.BLOCK_FOLDED||e.type===N.BLOCK_LITERAL:typeof e=="object"));n=Object.assign({},n,{allNullValues:!1,implicitKey:!f&&(d||!o),indent:a+c});let m=!1,h=!1,g=Fn(e,n,()=>m=!0,()=>h=!0);if(!f&&!n.inFlow&&g.length>1024){if(d)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");f=!0}if(n.inFlow){if(o||t==null)return m&&r&&r(),g===""?"?":f?`? ${g}`:g}else if(o&&!d||t==null&&f)return g=`? ${g}`,p&&!m?g+=fn(g,n.indent,l(p)):h&&s&&s(),g;m&&(p=null),f?(p&&(g+=fn(g,n.indent,l(p))),g=`? ${g}
${a}:`):(g=`${g}:`,p&&(g+=fn(g,n.indent,l(p))));let _,y,b;W(t)?(_=!!t.spaceBefore,y=t.commentBefore,b=t.comment):(_=!1,y=null,b=null,t&&typeof t=="object"&&(t=i.createNode(t))),n.implicitKey=!1,!f&&!p&&j(t)&&(n.indentAtStart=g.length+1),h=!1,!u&&c.length>=2&&!n.inFlow&&!f&&dt(t)&&!t.flow&&!t.tag&&!t.anchor&&(n.indent=n.indent.substring(2));let w=!1,v=Fn(t,n,()=>w=!0,()=>h=!0),T=" ";if(p||_||y){if(T=_?`
`:"",y){let E=l(y);T+=`
${wt(E,n.indent)}`}v===""&&!n.inFlow?T===`
`&&b&&(T=`

`):T+=`
${n.indent}`}else if(!f&&J(t)){let E=v[0],S=v.indexOf(`
`),x=S!==-1,$=n.inFlow??t.flow??t.items.length===0;if(x||!$){let C=!1;if(x&&(E==="&"||E==="!")){let A=v.indexOf(" ");E==="&"&&A!==-1&&A<S&&v[A+1]==="!"&&(A=v.indexOf(" ",A+1)),(A===-1||S<A)&&(C=!0)}C||(T=`
${n.indent}`)}}else(v===""||v[0]===`
`)&&(T="");return g+=T+v,n.inFlow?w&&r&&r():b&&!w?g+=fn(g,n.indent,l(b)):h&&s&&s(),g}var kv=k(()=>{K();Te();Ii();Ai()});function Tl(e,t){(e==="debug"||e==="warn")&&console.warn(t)}var df=k(()=>{});function ff(e,t,n){let r=Sv(e,n);if(dt(r))for(let s of r.items)pf(e,t,s);else if(Array.isArray(r))for(let s of r)pf(e,t,s);else pf(e,t,r)}function pf(e,t,n){let r=Sv(e,n);if(!ut(r))throw new Error("Merge sources must be maps or map aliases");let s=r.toJSON(null,e,Map);for(let[o,i]of s)t instanceof Map?t.has(o)||t.set(o,i):t instanceof Set?t.add(o):Object.prototype.hasOwnProperty.call(t,o)||Object.defineProperty(t,o,{value:i,writable:!0,enumerable:!0,configurable:!0});return t}function Sv(e,t){return e&&ct(t)?t.resolve(e.doc,e):t}var Sl,Dt,Tv,El=k(()=>{K();Te();Sl="<<",Dt={identify:e=>e===Sl||typeof e=="symbol"&&e.description===Sl,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new N(Symbol(Sl)),{addToJSMap:ff}),stringify:()=>Sl},Tv=(e,t)=>(Dt.identify(t)||j(t)&&(!t.type||t.type===N.PLAIN)&&Dt.identify(t.value))&&e?.doc.schema.tags.some(n=>n.tag===Dt.tag&&n.default)});function xl(e,t,{key:n,value:r}){if(W(n)&&n.addToJSMap)n.addToJSMap(e,t,r);else if(Tv(e,n))ff(e,t,r);else{let s=Se(n,"",e);if(t instanceof Map)t.set(s,Se(r,s,e));else if(t instanceof Set)t.add(s);else{let o=BD(n,s,e),i=Se(r,o,e);o in t?Object.defineProperty(t,o,{value:i,writable:!0,enumerable:!0,configurable:!0}):t[o]=i}}return t}function BD(e,t,n){if(t===null)return"";if(typeof t!="object")return String(t);if(W(e)&&n?.doc){let r=kl(n.doc,{});r.anchors=new Set;for(let o of n.anchors.keys())r.anchors.add(o.anchor);r.inFlow=!0,r.inStringifyKey=!0;let s=e.toString(r);if(!n.mapKeyWarned){let o=JSON.stringify(s);o.length>40&&(o=o.substring(0,36)+'..."'),Tl(n.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${o}. Set mapAsMap: true to use object keys.`),n.mapKeyWarned=!0}return s}return JSON.stringify(t)}var mf=k(()=>{df();El();Ii();K();lr()});function Xs(e,t,n){let r=On(e,void 0,n),s=On(t,void 0,n);return new ue(r,s)}var ue,dr=k(()=>{xi();kv();mf();K();ue=class e{constructor(t,n=null){Object.defineProperty(this,We,{value:nf}),this.key=t,this.value=n}clone(t){let{key:n,value:r}=this;return W(n)&&(n=n.clone(t)),W(r)&&(r=r.clone(t)),new e(n,r)}toJSON(t,n){let r=n?.mapAsMap?new Map:{};return xl(n,r,this)}toString(t,n,r){return t?.doc?vv(this,t,n,r):JSON.stringify(this)}}});function Al(e,t,n){return(t.inFlow??e.flow?ZD:qD)(e,t,n)}function qD({comment:e,items:t},n,{blockItemPrefix:r,flowChars:s,itemIndent:o,onChompKeep:i,onComment:a}){let{indent:c,options:{commentString:l}}=n,u=Object.assign({},n,{indent:o,type:null}),d=!1,p=[];for(let m=0;m<t.length;++m){let h=t[m],g=null;if(W(h))!d&&h.spaceBefore&&p.push(""),Cl(n,p,h.commentBefore,d),h.comment&&(g=h.comment);else if(Z(h)){let y=W(h.key)?h.key:null;y&&(!d&&y.spaceBefore&&p.push(""),Cl(n,p,y.commentBefore,d))}d=!1;let _=Fn(h,u,()=>g=null,()=>d=!0);g&&(_+=fn(_,o,l(g))),d&&g&&(d=!1),p.push(r+_)}let f;if(p.length===0)f=s.start+s.end;else{f=p[0];for(let m=1;m<p.length;++m){let h=p[m];f+=h?`
${c}${h}`:`
`}}return e?(f+=`
`+wt(l(e),c),a&&a()):d&&i&&i(),f}function ZD({items:e},t,{flowChars:n,itemIndent:r}){let{indent:s,indentStep:o,flowCollectionPadding:i,options:{commentString:a}}=t;r+=o;let c=Object.assign({},t,{indent:r,inFlow:!0,type:null}),l=!1,u=0,d=[];for(let m=0;m<e.length;++m){let h=e[m],g=null;if(W(h))h.spaceBefore&&d.push(""),Cl(t,d,h.commentBefore,!1),h.comment&&(g=h.comment);else if(Z(h)){let y=W(h.key)?h.key:null;y&&(y.spaceBefore&&d.push(""),Cl(t,d,y.commentBefore,!1),y.comment&&(l=!0));let b=W(h.value)?h.value:null;b?(b.comment&&(g=b.comment),b.commentBefore&&(l=!0)):h.value==null&&y?.comment&&(g=y.comment)}g&&(l=!0);let _=Fn(h,c,()=>g=null);l||(l=d.length>u||_.includes(`
`)),m<e.length-1?_+=",":t.options.trailingComma&&(t.options.lineWidth>0&&(l||(l=d.reduce((y,b)=>y+b.length+2,2)+(_.length+2)>t.options.lineWidth)),l&&(_+=",")),g&&(_+=fn(_,r,a(g))),d.push(_),u=d.length}let{start:p,end:f}=n;if(d.length===0)return p+f;if(!l){let m=d.reduce((h,g)=>h+g.length+2,2);l=t.options.lineWidth>0&&m>t.options.lineWidth}if(l){let m=p;for(let h of d)m+=h?`
${o}${s}${h}`:`
`;return`${m}
${s}${f}`}else return`${p}${i}${d.join(" ")}${i}${f}`}function Cl({indent:e,options:{commentString:t}},n,r,s){if(r&&s&&(r=r.replace(/^\n+/,"")),r){let o=wt(t(r),e);n.push(o.trimStart())}}var hf=k(()=>{K();Ii();Ai()});function pr(e,t){let n=j(t)?t.value:t;for(let r of e)if(Z(r)&&(r.key===t||r.key===n||j(r.key)&&r.key.value===n))return r}var fe,fr=k(()=>{hf();mf();_l();K();dr();Te();fe=class extends Ks{static get tagName(){return"tag:yaml.org,2002:map"}constructor(t){super(Mt,t),this.items=[]}static from(t,n,r){let{keepUndefined:s,replacer:o}=r,i=new this(t),a=(c,l)=>{if(typeof o=="function")l=o.call(n,c,l);else if(Array.isArray(o)&&!o.includes(c))return;(l!==void 0||s)&&i.items.push(Xs(c,l,r))};if(n instanceof Map)for(let[c,l]of n)a(c,l);else if(n&&typeof n=="object")for(let c of Object.keys(n))a(c,n[c]);return typeof t.sortMapEntries=="function"&&i.items.sort(t.sortMapEntries),i}add(t,n){let r;Z(t)?r=t:!t||typeof t!="object"||!("key"in t)?r=new ue(t,t?.value):r=new ue(t.key,t.value);let s=pr(this.items,r.key),o=this.schema?.sortMapEntries;if(s){if(!n)throw new Error(`Key ${r.key} already set`);j(s.value)&&gl(r.value)?s.value.value=r.value:s.value=r.value}else if(o){let i=this.items.findIndex(a=>o(r,a)<0);i===-1?this.items.push(r):this.items.splice(i,0,r)}else this.items.push(r)}delete(t){let n=pr(this.items,t);return n?this.items.splice(this.items.indexOf(n),1).length>0:!1}get(t,n){let s=pr(this.items,t)?.value;return(!n&&j(s)?s.value:s)??void 0}has(t){return!!pr(this.items,t)}set(t,n){this.add(new ue(t,n),!0)}toJSON(t,n,r){let s=r?new r:n?.mapAsMap?new Map:{};n?.onCreate&&n.onCreate(s);for(let o of this.items)xl(n,s,o);return s}toString(t,n,r){if(!t)return JSON.stringify(this);for(let s of this.items)if(!Z(s))throw new Error(`Map items must all be pairs; found ${JSON.stringify(s)} instead`);return!t.allNullValues&&this.hasAllNullValues(!1)&&(t=Object.assign({},t,{allNullValues:!0})),Al(this,t,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:t.indent||"",onChompKeep:r,onComment:n})}}});var Ut,Qs=k(()=>{K();fr();Ut={collection:"map",default:!0,nodeClass:fe,tag:"tag:yaml.org,2002:map",resolve(e,t){return ut(e)||t("Expected a mapping for this tag"),e},createNode:(e,t,n)=>fe.from(e,t,n)}});function $l(e){let t=j(e)?e.value:e;return t&&typeof t=="string"&&(t=Number(t)),typeof t=="number"&&Number.isInteger(t)&&t>=0?t:null}var xe,mr=k(()=>{xi();hf();_l();K();Te();lr();xe=class extends Ks{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(t){super(Rn,t),this.items=[]}add(t){this.items.push(t)}delete(t){let n=$l(t);return typeof n!="number"?!1:this.items.splice(n,1).length>0}get(t,n){let r=$l(t);if(typeof r!="number")return;let s=this.items[r];return!n&&j(s)?s.value:s}has(t){let n=$l(t);return typeof n=="number"&&n<this.items.length}set(t,n){let r=$l(t);if(typeof r!="number")throw new Error(`Expected a valid index, not ${t}.`);let s=this.items[r];j(s)&&gl(n)?s.value=n:this.items[r]=n}toJSON(t,n){let r=[];n?.onCreate&&n.onCreate(r);let s=0;for(let o of this.items)r.push(Se(o,String(s++),n));return r}toString(t,n,r){return t?Al(this,t,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(t.indent||"")+"  ",onChompKeep:r,onComment:n}):JSON.stringify(this)}static from(t,n,r){let{replacer:s}=r,o=new this(t);if(n&&Symbol.iterator in Object(n)){let i=0;for(let a of n){if(typeof s=="function"){let c=n instanceof Set?a:String(i++);a=s.call(n,c,a)}o.items.push(On(a,void 0,r))}}return o}}});var Lt,eo=k(()=>{K();mr();Lt={collection:"seq",default:!0,nodeClass:xe,tag:"tag:yaml.org,2002:seq",resolve(e,t){return dt(e)||t("Expected a sequence for this tag"),e},createNode:(e,t,n)=>xe.from(e,t,n)}});var hr,Fi=k(()=>{Oi();hr={identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify(e,t,n,r){return t=Object.assign({actualString:!0},t),In(e,t,n,r)}}});var Kr,Pl=k(()=>{Te();Kr={identify:e=>e==null,createNode:()=>new N(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new N(null),stringify:({source:e},t)=>typeof e=="string"&&Kr.test.test(e)?e:t.options.nullStr}});var zi,gf=k(()=>{Te();zi={identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new N(e[0]==="t"||e[0]==="T"),stringify({source:e,value:t},n){if(e&&zi.test.test(e)){let r=e[0]==="t"||e[0]==="T";if(t===r)return e}return t?n.options.trueStr:n.options.falseStr}}});function Ge({format:e,minFractionDigits:t,tag:n,value:r}){if(typeof r=="bigint")return String(r);let s=typeof r=="number"?r:Number(r);if(!isFinite(s))return isNaN(s)?".nan":s<0?"-.inf":".inf";let o=Object.is(r,-0)?"-0":JSON.stringify(r);if(!e&&t&&(!n||n==="tag:yaml.org,2002:float")&&/^-?\d/.test(o)&&!o.includes("e")){let i=o.indexOf(".");i<0&&(i=o.length,o+=".");let a=t-(o.length-i-1);for(;a-- >0;)o+="0"}return o}var to=k(()=>{});var Rl,Ol,Il,_f=k(()=>{Te();to();Rl={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ge},Ol={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():Ge(e)}},Il={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(e){let t=new N(parseFloat(e)),n=e.indexOf(".");return n!==-1&&e[e.length-1]==="0"&&(t.minFractionDigits=e.length-n-1),t},stringify:Ge}});function Ev(e,t,n){let{value:r}=e;return Fl(r)&&r>=0?n+r.toString(t):Ge(e)}var Fl,yf,zl,Ml,Nl,bf=k(()=>{to();Fl=e=>typeof e=="bigint"||Number.isInteger(e),yf=(e,t,n,{intAsBigInt:r})=>r?BigInt(e):parseInt(e.substring(t),n);zl={identify:e=>Fl(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(e,t,n)=>yf(e,2,8,n),stringify:e=>Ev(e,8,"0o")},Ml={identify:Fl,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(e,t,n)=>yf(e,0,10,n),stringify:Ge},Nl={identify:e=>Fl(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,n)=>yf(e,2,16,n),stringify:e=>Ev(e,16,"0x")}});var xv,Cv=k(()=>{Qs();Pl();eo();Fi();gf();_f();bf();xv=[Ut,Lt,hr,Kr,zi,zl,Ml,Nl,Rl,Ol,Il]});function Av(e){return typeof e=="bigint"||Number.isInteger(e)}var Dl,WD,HD,$v,Pv=k(()=>{Te();Qs();eo();Dl=({value:e})=>JSON.stringify(e),WD=[{identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify:Dl},{identify:e=>e==null,createNode:()=>new N(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:Dl},{identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:e=>e==="true",stringify:Dl},{identify:Av,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:n})=>n?BigInt(e):parseInt(e,10),stringify:({value:e})=>Av(e)?e.toString():JSON.stringify(e)},{identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:e=>parseFloat(e),stringify:Dl}],HD={default:!0,tag:"",test:/^/,resolve(e,t){return t(`Unresolved plain scalar ${JSON.stringify(e)}`),e}},$v=[Ut,Lt].concat(WD,HD)});var Mi,wf=k(()=>{Te();Oi();Mi={identify:e=>e instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(e,t){if(typeof atob=="function"){let n=atob(e.replace(/[\n\r]/g,"")),r=new Uint8Array(n.length);for(let s=0;s<n.length;++s)r[s]=n.charCodeAt(s);return r}else return t("This environment does not support reading binary tags; either Buffer or atob is required"),e},stringify({comment:e,type:t,value:n},r,s,o){if(!n)return"";let i=n,a;if(typeof btoa=="function"){let c="";for(let l=0;l<i.length;++l)c+=String.fromCharCode(i[l]);a=btoa(c)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(t??(t=N.BLOCK_LITERAL),t!==N.QUOTE_DOUBLE){let c=Math.max(r.options.lineWidth-r.indent.length,r.options.minContentWidth),l=Math.ceil(a.length/c),u=new Array(l);for(let d=0,p=0;d<l;++d,p+=c)u[d]=a.substr(p,c);a=u.join(t===N.BLOCK_LITERAL?`
`:" ")}return In({comment:e,type:t,value:a},r,s,o)}}});function vf(e,t){if(dt(e))for(let n=0;n<e.items.length;++n){let r=e.items[n];if(!Z(r)){if(ut(r)){r.items.length>1&&t("Each pair must have its own sequence indicator");let s=r.items[0]||new ue(new N(null));if(r.commentBefore&&(s.key.commentBefore=s.key.commentBefore?`${r.commentBefore}
${s.key.commentBefore}`:r.commentBefore),r.comment){let o=s.value??s.key;o.comment=o.comment?`${r.comment}
${o.comment}`:r.comment}r=s}e.items[n]=Z(r)?r:new ue(r)}}else t("Expected a sequence for this tag");return e}function kf(e,t,n){let{replacer:r}=n,s=new xe(e);s.tag="tag:yaml.org,2002:pairs";let o=0;if(t&&Symbol.iterator in Object(t))for(let i of t){typeof r=="function"&&(i=r.call(t,String(o++),i));let a,c;if(Array.isArray(i))if(i.length===2)a=i[0],c=i[1];else throw new TypeError(`Expected [key, value] tuple: ${i}`);else if(i&&i instanceof Object){let l=Object.keys(i);if(l.length===1)a=l[0],c=i[a];else throw new TypeError(`Expected tuple with one key, not ${l.length} keys`)}else a=i;s.items.push(Xs(a,c,n))}return s}var Ni,Ul=k(()=>{K();dr();Te();mr();Ni={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:vf,createNode:kf}});var no,Di,Tf=k(()=>{K();lr();fr();mr();Ul();no=class e extends xe{constructor(){super(),this.add=fe.prototype.add.bind(this),this.delete=fe.prototype.delete.bind(this),this.get=fe.prototype.get.bind(this),this.has=fe.prototype.has.bind(this),this.set=fe.prototype.set.bind(this),this.tag=e.tag}toJSON(t,n){if(!n)return super.toJSON(t);let r=new Map;n?.onCreate&&n.onCreate(r);for(let s of this.items){let o,i;if(Z(s)?(o=Se(s.key,"",n),i=Se(s.value,o,n)):o=Se(s,"",n),r.has(o))throw new Error("Ordered maps must not include duplicate keys");r.set(o,i)}return r}static from(t,n,r){let s=kf(t,n,r),o=new this;return o.items=s.items,o}};no.tag="tag:yaml.org,2002:omap";Di={collection:"seq",identify:e=>e instanceof Map,nodeClass:no,default:!1,tag:"tag:yaml.org,2002:omap",resolve(e,t){let n=vf(e,t),r=[];for(let{key:s}of n.items)j(s)&&(r.includes(s.value)?t(`Ordered maps must not include duplicate keys: ${s.value}`):r.push(s.value));return Object.assign(new no,n)},createNode:(e,t,n)=>no.from(e,t,n)}});function Rv({value:e,source:t},n){return t&&(e?Sf:Ef).test.test(t)?t:e?n.options.trueStr:n.options.falseStr}var Sf,Ef,Ov=k(()=>{Te();Sf={identify:e=>e===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new N(!0),stringify:Rv},Ef={identify:e=>e===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new N(!1),stringify:Rv}});var Iv,Fv,zv,Mv=k(()=>{Te();to();Iv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ge},Fv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,"")),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():Ge(e)}},zv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(e){let t=new N(parseFloat(e.replace(/_/g,""))),n=e.indexOf(".");if(n!==-1){let r=e.substring(n+1).replace(/_/g,"");r[r.length-1]==="0"&&(t.minFractionDigits=r.length)}return t},stringify:Ge}});function Ll(e,t,n,{intAsBigInt:r}){let s=e[0];if((s==="-"||s==="+")&&(t+=1),e=e.substring(t).replace(/_/g,""),r){switch(n){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;break;case 16:e=`0x${e}`;break}let i=BigInt(e);return s==="-"?BigInt(-1)*i:i}let o=parseInt(e,n);return s==="-"?-1*o:o}function xf(e,t,n){let{value:r}=e;if(Ui(r)){let s=r.toString(t);return r<0?"-"+n+s.substr(1):n+s}return Ge(e)}var Ui,Nv,Dv,Uv,Lv,Gv=k(()=>{to();Ui=e=>typeof e=="bigint"||Number.isInteger(e);Nv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,n)=>Ll(e,2,2,n),stringify:e=>xf(e,2,"0b")},Dv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(e,t,n)=>Ll(e,1,8,n),stringify:e=>xf(e,8,"0")},Uv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,n)=>Ll(e,0,10,n),stringify:Ge},Lv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(e,t,n)=>Ll(e,2,16,n),stringify:e=>xf(e,16,"0x")}});var ro,Li,Cf=k(()=>{K();dr();fr();ro=class e extends fe{constructor(t){super(t),this.tag=e.tag}add(t){let n;Z(t)?n=t:t&&typeof t=="object"&&"key"in t&&"value"in t&&t.value===null?n=new ue(t.key,null):n=new ue(t,null),pr(this.items,n.key)||this.items.push(n)}get(t,n){let r=pr(this.items,t);return!n&&Z(r)?j(r.key)?r.key.value:r.key:r}set(t,n){if(typeof n!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof n}`);let r=pr(this.items,t);r&&!n?this.items.splice(this.items.indexOf(r),1):!r&&n&&this.items.push(new ue(t))}toJSON(t,n){return super.toJSON(t,n,Set)}toString(t,n,r){if(!t)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},t,{allNullValues:!0}),n,r);throw new Error("Set items must all have null values")}static from(t,n,r){let{replacer:s}=r,o=new this(t);if(n&&Symbol.iterator in Object(n))for(let i of n)typeof s=="function"&&(i=s.call(n,i,i)),o.items.push(Xs(i,null,r));return o}};ro.tag="tag:yaml.org,2002:set";Li={collection:"map",identify:e=>e instanceof Set,nodeClass:ro,default:!1,tag:"tag:yaml.org,2002:set",createNode:(e,t,n)=>ro.from(e,t,n),resolve(e,t){if(ut(e)){if(e.hasAllNullValues(!0))return Object.assign(new ro,e);t("Set items must all have null values")}else t("Expected a mapping for this tag");return e}}});function Af(e,t){let n=e[0],r=n==="-"||n==="+"?e.substring(1):e,s=i=>t?BigInt(i):Number(i),o=r.replace(/_/g,"").split(":").reduce((i,a)=>i*s(60)+s(a),s(0));return n==="-"?s(-1)*o:o}function jv(e){let{value:t}=e,n=i=>i;if(typeof t=="bigint")n=i=>BigInt(i);else if(isNaN(t)||!isFinite(t))return Ge(e);let r="";t<0&&(r="-",t*=n(-1));let s=n(60),o=[t%s];return t<60?o.unshift(0):(t=(t-o[0])/s,o.unshift(t%s),t>=60&&(t=(t-o[0])/s,o.unshift(t))),r+o.map(i=>String(i).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var Gl,jl,so,$f=k(()=>{to();Gl={identify:e=>typeof e=="bigint"||Number.isInteger(e),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(e,t,{intAsBigInt:n})=>Af(e,n),stringify:jv},jl={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:e=>Af(e,!1),stringify:jv},so={identify:e=>e instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e){let t=e.match(so.test);if(!t)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,n,r,s,o,i,a]=t.map(Number),c=t[7]?Number((t[7]+"00").substr(1,3)):0,l=Date.UTC(n,r-1,s,o||0,i||0,a||0,c),u=t[8];if(u&&u!=="Z"){let d=Af(u,!1);Math.abs(d)<30&&(d*=60),l-=6e4*d}return new Date(l)},stringify:({value:e})=>e?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""}});var Pf,Vv=k(()=>{Qs();Pl();eo();Fi();wf();Ov();Mv();Gv();El();Tf();Ul();Cf();$f();Pf=[Ut,Lt,hr,Kr,Sf,Ef,Nv,Dv,Uv,Lv,Iv,Fv,zv,Mi,Dt,Di,Ni,Li,Gl,jl,so]});function Vl(e,t,n){let r=Bv.get(t);if(r&&!e)return n&&!r.includes(Dt)?r.concat(Dt):r.slice();let s=r;if(!s)if(Array.isArray(e))s=[];else{let o=Array.from(Bv.keys()).filter(i=>i!=="yaml11").map(i=>JSON.stringify(i)).join(", ");throw new Error(`Unknown schema "${t}"; use one of ${o} or define customTags array`)}if(Array.isArray(e))for(let o of e)s=s.concat(o);else typeof e=="function"&&(s=e(s.slice()));return n&&(s=s.concat(Dt)),s.reduce((o,i)=>{let a=typeof i=="string"?qv[i]:i;if(!a){let c=JSON.stringify(i),l=Object.keys(qv).map(u=>JSON.stringify(u)).join(", ");throw new Error(`Unknown custom tag ${c}; use one of ${l}`)}return o.includes(a)||o.push(a),o},[])}var Bv,qv,Zv,Wv=k(()=>{Qs();Pl();eo();Fi();gf();_f();bf();Cv();Pv();wf();El();Tf();Ul();Vv();Cf();$f();Bv=new Map([["core",xv],["failsafe",[Ut,Lt,hr]],["json",$v],["yaml11",Pf],["yaml-1.1",Pf]]),qv={binary:Mi,bool:zi,float:Il,floatExp:Ol,floatNaN:Rl,floatTime:jl,int:Ml,intHex:Nl,intOct:zl,intTime:Gl,map:Ut,merge:Dt,null:Kr,omap:Di,pairs:Ni,seq:Lt,set:Li,timestamp:so},Zv={"tag:yaml.org,2002:binary":Mi,"tag:yaml.org,2002:merge":Dt,"tag:yaml.org,2002:omap":Di,"tag:yaml.org,2002:pairs":Ni,"tag:yaml.org,2002:set":Li,"tag:yaml.org,2002:timestamp":so}});var KD,Jr,Rf=k(()=>{K();Qs();eo();Fi();Wv();KD=(e,t)=>e.key<t.key?-1:e.key>t.key?1:0,Jr=class e{constructor({compat:t,customTags:n,merge:r,resolveKnownTags:s,schema:o,sortMapEntries:i,toStringDefaults:a}){this.compat=Array.isArray(t)?Vl(t,"compat"):t?Vl(null,t):null,this.name=typeof o=="string"&&o||"core",this.knownTags=s?Zv:{},this.tags=Vl(n,this.name,r),this.toStringOptions=a??null,Object.defineProperty(this,Mt,{value:Ut}),Object.defineProperty(this,at,{value:hr}),Object.defineProperty(this,Rn,{value:Lt}),this.sortMapEntries=typeof i=="function"?i:i===!0?KD:null}clone(){let t=Object.create(e.prototype,Object.getOwnPropertyDescriptors(this));return t.tags=this.tags.slice(),t}}});function Hv(e,t){let n=[],r=t.directives===!0;if(t.directives!==!1&&e.directives){let c=e.directives.toString(e);c?(n.push(c),r=!0):e.directives.docStart&&(r=!0)}r&&n.push("---");let s=kl(e,t),{commentString:o}=s.options;if(e.commentBefore){n.length!==1&&n.unshift("");let c=o(e.commentBefore);n.unshift(wt(c,""))}let i=!1,a=null;if(e.contents){if(W(e.contents)){if(e.contents.spaceBefore&&r&&n.push(""),e.contents.commentBefore){let u=o(e.contents.commentBefore);n.push(wt(u,""))}s.forceBlockIndent=!!e.comment,a=e.contents.comment}let c=a?void 0:()=>i=!0,l=Fn(e.contents,s,()=>a=null,c);a&&(l+=fn(l,"",o(a))),(l[0]==="|"||l[0]===">")&&n[n.length-1]==="---"?n[n.length-1]=`--- ${l}`:n.push(l)}else n.push(Fn(e.contents,s));if(e.directives?.docEnd)if(e.comment){let c=o(e.comment);c.includes(`
`)?(n.push("..."),n.push(wt(c,""))):n.push(`... ${c}`)}else n.push("...");else{let c=e.comment;c&&i&&(c=c.replace(/^\n+/,"")),c&&((!i||a)&&n[n.length-1]!==""&&n.push(""),n.push(wt(o(c),"")))}return n.join(`
`)+`
`}var Kv=k(()=>{K();Ii();Ai()});function oo(e){if(J(e))return!0;throw new Error("Expected a YAML collection as document contents")}var Gt,Gi=k(()=>{Ei();_l();K();dr();lr();Rf();Kv();fl();af();xi();rf();Gt=class e{constructor(t,n,r){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,We,{value:ul});let s=null;typeof n=="function"||Array.isArray(n)?s=n:r===void 0&&n&&(r=n,n=void 0);let o=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},r);this.options=o;let{version:i}=o;r?._directives?(this.directives=r._directives.atDocument(),this.directives.yaml.explicit&&(i=this.directives.yaml.version)):this.directives=new pn({version:i}),this.setSchema(i,r),this.contents=t===void 0?null:this.createNode(t,s,r)}clone(){let t=Object.create(e.prototype,{[We]:{value:ul}});return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=W(this.contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(t){oo(this.contents)&&this.contents.add(t)}addIn(t,n){oo(this.contents)&&this.contents.addIn(t,n)}createAlias(t,n){if(!t.anchor){let r=sf(this);t.anchor=!n||r.has(n)?of(n||"a",r):n}return new Nt(t.anchor)}createNode(t,n,r){let s;if(typeof n=="function")t=n.call({"":t},"",t),s=n;else if(Array.isArray(n)){let g=y=>typeof y=="number"||y instanceof String||y instanceof Number,_=n.filter(g).map(String);_.length>0&&(n=n.concat(_)),s=n}else r===void 0&&n&&(r=n,n=void 0);let{aliasDuplicateObjects:o,anchorPrefix:i,flow:a,keepUndefined:c,onTagObj:l,tag:u}=r??{},{onAnchor:d,setAnchors:p,sourceObjects:f}=_v(this,i||"a"),m={aliasDuplicateObjects:o??!0,keepUndefined:c??!1,onAnchor:d,onTagObj:l,replacer:s,schema:this.schema,sourceObjects:f},h=On(t,u,m);return a&&J(h)&&(h.flow=!0),p(),h}createPair(t,n,r={}){let s=this.createNode(t,null,r),o=this.createNode(n,null,r);return new ue(s,o)}delete(t){return oo(this.contents)?this.contents.delete(t):!1}deleteIn(t){return Js(t)?this.contents==null?!1:(this.contents=null,!0):oo(this.contents)?this.contents.deleteIn(t):!1}get(t,n){return J(this.contents)?this.contents.get(t,n):void 0}getIn(t,n){return Js(t)?!n&&j(this.contents)?this.contents.value:this.contents:J(this.contents)?this.contents.getIn(t,n):void 0}has(t){return J(this.contents)?this.contents.has(t):!1}hasIn(t){return Js(t)?this.contents!==void 0:J(this.contents)?this.contents.hasIn(t):!1}set(t,n){this.contents==null?this.contents=Ci(this.schema,[t],n):oo(this.contents)&&this.contents.set(t,n)}setIn(t,n){Js(t)?this.contents=n:this.contents==null?this.contents=Ci(this.schema,Array.from(t),n):oo(this.contents)&&this.contents.setIn(t,n)}setSchema(t,n={}){typeof t=="number"&&(t=String(t));let r;switch(t){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new pn({version:"1.1"}),r={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=t:this.directives=new pn({version:t}),r={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,r=null;break;default:{let s=JSON.stringify(t);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${s}`)}}if(n.schema instanceof Object)this.schema=n.schema;else if(r)this.schema=new Jr(Object.assign(r,n));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:t,jsonArg:n,mapAsMap:r,maxAliasCount:s,onAnchor:o,reviver:i}={}){let a={anchors:new Map,doc:this,keep:!t,mapAsMap:r===!0,mapKeyWarned:!1,maxAliasCount:typeof s=="number"?s:100},c=Se(this.contents,n??"",a);if(typeof o=="function")for(let{count:l,res:u}of a.anchors.values())o(u,l);return typeof i=="function"?cr(i,{"":c},"",c):c}toJSON(t,n){return this.toJS({json:!0,jsonArg:t,mapAsMap:!1,onAnchor:n})}toString(t={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in t&&(!Number.isInteger(t.indent)||Number(t.indent)<=0)){let n=JSON.stringify(t.indent);throw new Error(`"indent" option must be a positive integer, not ${n}`)}return Hv(this,t)}}});var Yr,et,Xr,ji,Vi=k(()=>{Yr=class extends Error{constructor(t,n,r,s){super(),this.name=t,this.code=r,this.message=s,this.pos=n}},et=class extends Yr{constructor(t,n,r){super("YAMLParseError",t,n,r)}},Xr=class extends Yr{constructor(t,n,r){super("YAMLWarning",t,n,r)}},ji=(e,t)=>n=>{if(n.pos[0]===-1)return;n.linePos=n.pos.map(a=>t.linePos(a));let{line:r,col:s}=n.linePos[0];n.message+=` at line ${r}, column ${s}`;let o=s-1,i=e.substring(t.lineStarts[r-1],t.lineStarts[r]).replace(/[\n\r]+$/,"");if(o>=60&&i.length>80){let a=Math.min(o-39,i.length-79);i="\u2026"+i.substring(a),o-=a-1}if(i.length>80&&(i=i.substring(0,79)+"\u2026"),r>1&&/^ *$/.test(i.substring(0,o))){let a=e.substring(t.lineStarts[r-2],t.lineStarts[r-1]);a.length>80&&(a=a.substring(0,79)+`\u2026
`),i=a+i}if(/[^ ]/.test(i)){let a=1,c=n.linePos[1];c?.line===r&&c.col>s&&(a=Math.max(1,Math.min(c.col-s,80-o)));let l=" ".repeat(o)+"^".repeat(a);n.message+=`:

${i}
${l}
`}}});function mn(e,{flow:t,indicator:n,next:r,offset:s,onError:o,parentIndent:i,startOnNewline:a}){let c=!1,l=a,u=a,d="",p="",f=!1,m=!1,h=null,g=null,_=null,y=null,b=null,w=null,v=null;for(let S of e)switch(m&&(S.type!=="space"&&S.type!=="newline"&&S.type!=="comma"&&o(S.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),m=!1),h&&(l&&S.type!=="comment"&&S.type!=="newline"&&o(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),h=null),S.type){case"space":!t&&(n!=="doc-start"||r?.type!=="flow-collection")&&S.source.includes("	")&&(h=S),u=!0;break;case"comment":{u||o(S,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let x=S.source.substring(1)||" ";d?d+=p+x:d=x,p="",l=!1;break}case"newline":l?d?d+=S.source:(!w||n!=="seq-item-ind")&&(c=!0):p+=S.source,l=!0,f=!0,(g||_)&&(y=S),u=!0;break;case"anchor":g&&o(S,"MULTIPLE_ANCHORS","A node can have at most one anchor"),S.source.endsWith(":")&&o(S.offset+S.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),g=S,v??(v=S.offset),l=!1,u=!1,m=!0;break;case"tag":{_&&o(S,"MULTIPLE_TAGS","A node can have at most one tag"),_=S,v??(v=S.offset),l=!1,u=!1,m=!0;break}case n:(g||_)&&o(S,"BAD_PROP_ORDER",`Anchors and tags must be after the ${S.source} indicator`),w&&o(S,"UNEXPECTED_TOKEN",`Unexpected ${S.source} in ${t??"collection"}`),w=S,l=n==="seq-item-ind"||n==="explicit-key-ind",u=!1;break;case"comma":if(t){b&&o(S,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`),b=S,l=!1,u=!1;break}default:o(S,"UNEXPECTED_TOKEN",`Unexpected ${S.type} token`),l=!1,u=!1}let T=e[e.length-1],E=T?T.offset+T.source.length:s;return m&&r&&r.type!=="space"&&r.type!=="newline"&&r.type!=="comma"&&(r.type!=="scalar"||r.source!=="")&&o(r.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),h&&(l&&h.indent<=i||r?.type==="block-map"||r?.type==="block-seq")&&o(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:b,found:w,spaceBefore:c,comment:d,hasNewline:f,anchor:g,tag:_,newlineAfterProp:y,end:E,start:v??E}}var Bi=k(()=>{});function gr(e){if(!e)return null;switch(e.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(e.source.includes(`
`))return!0;if(e.end){for(let t of e.end)if(t.type==="newline")return!0}return!1;case"flow-collection":for(let t of e.items){for(let n of t.start)if(n.type==="newline")return!0;if(t.sep){for(let n of t.sep)if(n.type==="newline")return!0}if(gr(t.key)||gr(t.value))return!0}return!1;default:return!0}}var Bl=k(()=>{});function qi(e,t,n){if(t?.type==="flow-collection"){let r=t.end[0];r.indent===e&&(r.source==="]"||r.source==="}")&&gr(t)&&n(r,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}var Of=k(()=>{Bl()});function ql(e,t,n){let{uniqueKeys:r}=e.options;if(r===!1)return!1;let s=typeof r=="function"?r:(o,i)=>o===i||j(o)&&j(i)&&o.value===i.value;return t.some(o=>s(o.key,n))}var If=k(()=>{K()});function Yv({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=o?.nodeClass??fe,a=new i(n.schema);n.atRoot&&(n.atRoot=!1);let c=r.offset,l=null;for(let u of r.items){let{start:d,key:p,sep:f,value:m}=u,h=mn(d,{indicator:"explicit-key-ind",next:p??f?.[0],offset:c,onError:s,parentIndent:r.indent,startOnNewline:!0}),g=!h.found;if(g){if(p&&(p.type==="block-seq"?s(c,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in p&&p.indent!==r.indent&&s(c,"BAD_INDENT",Jv)),!h.anchor&&!h.tag&&!f){l=h.end,h.comment&&(a.comment?a.comment+=`
`+h.comment:a.comment=h.comment);continue}(h.newlineAfterProp||gr(p))&&s(p??d[d.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else h.found?.indent!==r.indent&&s(c,"BAD_INDENT",Jv);n.atKey=!0;let _=h.end,y=p?e(n,p,h,s):t(n,_,d,null,h,s);n.schema.compat&&qi(r.indent,p,s),n.atKey=!1,ql(n,a.items,y)&&s(_,"DUPLICATE_KEY","Map keys must be unique");let b=mn(f??[],{indicator:"map-value-ind",next:m,offset:y.range[2],onError:s,parentIndent:r.indent,startOnNewline:!p||p.type==="block-scalar"});if(c=b.end,b.found){g&&(m?.type==="block-map"&&!b.hasNewline&&s(c,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),n.options.strict&&h.start<b.found.offset-1024&&s(y.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));let w=m?e(n,m,b,s):t(n,c,f,null,b,s);n.schema.compat&&qi(r.indent,m,s),c=w.range[2];let v=new ue(y,w);n.options.keepSourceTokens&&(v.srcToken=u),a.items.push(v)}else{g&&s(y.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),b.comment&&(y.comment?y.comment+=`
`+b.comment:y.comment=b.comment);let w=new ue(y);n.options.keepSourceTokens&&(w.srcToken=u),a.items.push(w)}}return l&&l<c&&s(l,"IMPOSSIBLE","Map comment with trailing content"),a.range=[r.offset,c,l??c],a}var Jv,Xv=k(()=>{dr();fr();Bi();Bl();Of();If();Jv="All mapping items must start at the same column"});function Qv({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=o?.nodeClass??xe,a=new i(n.schema);n.atRoot&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let c=r.offset,l=null;for(let{start:u,value:d}of r.items){let p=mn(u,{indicator:"seq-item-ind",next:d,offset:c,onError:s,parentIndent:r.indent,startOnNewline:!0});if(!p.found)if(p.anchor||p.tag||d)d?.type==="block-seq"?s(p.end,"BAD_INDENT","All sequence items must start at the same column"):s(c,"MISSING_CHAR","Sequence item without - indicator");else{l=p.end,p.comment&&(a.comment=p.comment);continue}let f=d?e(n,d,p,s):t(n,p.end,u,null,p,s);n.schema.compat&&qi(r.indent,d,s),c=f.range[2],a.items.push(f)}return a.range=[r.offset,c,l??c],a}var ek=k(()=>{mr();Bi();Of()});function hn(e,t,n,r){let s="";if(e){let o=!1,i="";for(let a of e){let{source:c,type:l}=a;switch(l){case"space":o=!0;break;case"comment":{n&&!o&&r(a,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let u=c.substring(1)||" ";s?s+=i+u:s=u,i="";break}case"newline":s&&(i+=c),o=!0;break;default:r(a,"UNEXPECTED_TOKEN",`Unexpected ${l} at node end`)}t+=c.length}}return{comment:s,offset:t}}var io=k(()=>{});function tk({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=r.start.source==="{",a=i?"flow map":"flow sequence",c=o?.nodeClass??(i?fe:xe),l=new c(n.schema);l.flow=!0;let u=n.atRoot;u&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let d=r.offset+r.start.source.length;for(let g=0;g<r.items.length;++g){let _=r.items[g],{start:y,key:b,sep:w,value:v}=_,T=mn(y,{flow:a,indicator:"explicit-key-ind",next:b??w?.[0],offset:d,onError:s,parentIndent:r.indent,startOnNewline:!1});if(!T.found){if(!T.anchor&&!T.tag&&!w&&!v){g===0&&T.comma?s(T.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`):g<r.items.length-1&&s(T.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${a}`),T.comment&&(l.comment?l.comment+=`
`+T.comment:l.comment=T.comment),d=T.end;continue}!i&&n.options.strict&&gr(b)&&s(b,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(g===0)T.comma&&s(T.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`);else if(T.comma||s(T.start,"MISSING_CHAR",`Missing , between ${a} items`),T.comment){let E="";e:for(let S of y)switch(S.type){case"comma":case"space":break;case"comment":E=S.source.substring(1);break e;default:break e}if(E){let S=l.items[l.items.length-1];Z(S)&&(S=S.value??S.key),S.comment?S.comment+=`
`+E:S.comment=E,T.comment=T.comment.substring(E.length+1)}}if(!i&&!w&&!T.found){let E=v?e(n,v,T,s):t(n,T.end,w,null,T,s);l.items.push(E),d=E.range[2],zf(v)&&s(E.range,"BLOCK_IN_FLOW",Ff)}else{n.atKey=!0;let E=T.end,S=b?e(n,b,T,s):t(n,E,y,null,T,s);zf(b)&&s(S.range,"BLOCK_IN_FLOW",Ff),n.atKey=!1;let x=mn(w??[],{flow:a,indicator:"map-value-ind",next:v,offset:S.range[2],onError:s,parentIndent:r.indent,startOnNewline:!1});if(x.found){if(!i&&!T.found&&n.options.strict){if(w)for(let A of w){if(A===x.found)break;if(A.type==="newline"){s(A,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}T.start<x.found.offset-1024&&s(x.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else v&&("source"in v&&v.source?.[0]===":"?s(v,"MISSING_CHAR",`Missing space after : in ${a}`):s(x.start,"MISSING_CHAR",`Missing , or : between ${a} items`));let $=v?e(n,v,x,s):x.found?t(n,x.end,w,null,x,s):null;$?zf(v)&&s($.range,"BLOCK_IN_FLOW",Ff):x.comment&&(S.comment?S.comment+=`
`+x.comment:S.comment=x.comment);let C=new ue(S,$);if(n.options.keepSourceTokens&&(C.srcToken=_),i){let A=l;ql(n,A.items,S)&&s(E,"DUPLICATE_KEY","Map keys must be unique"),A.items.push(C)}else{let A=new fe(n.schema);A.flow=!0,A.items.push(C);let P=($??S).range;A.range=[S.range[0],P[1],P[2]],l.items.push(A)}d=$?$.range[2]:x.end}}let p=i?"}":"]",[f,...m]=r.end,h=d;if(f?.source===p)h=f.offset+f.source.length;else{let g=a[0].toUpperCase()+a.substring(1),_=u?`${g} must end with a ${p}`:`${g} in block collection must be sufficiently indented and end with a ${p}`;s(d,u?"MISSING_CHAR":"BAD_INDENT",_),f&&f.source.length!==1&&m.unshift(f)}if(m.length>0){let g=hn(m,h,n.options.strict,s);g.comment&&(l.comment?l.comment+=`
`+g.comment:l.comment=g.comment),l.range=[r.offset,h,g.offset]}else l.range=[r.offset,h,h];return l}var Ff,zf,nk=k(()=>{K();dr();fr();mr();io();Bi();Bl();If();Ff="Block collections are not allowed within flow collections",zf=e=>e&&(e.type==="block-map"||e.type==="block-seq")});function Mf(e,t,n,r,s,o){let i=n.type==="block-map"?Yv(e,t,n,r,o):n.type==="block-seq"?Qv(e,t,n,r,o):tk(e,t,n,r,o),a=i.constructor;return s==="!"||s===a.tagName?(i.tag=a.tagName,i):(s&&(i.tag=s),i)}function rk(e,t,n,r,s){let o=r.tag,i=o?t.directives.tagName(o.source,p=>s(o,"TAG_RESOLVE_FAILED",p)):null;if(n.type==="block-seq"){let{anchor:p,newlineAfterProp:f}=r,m=p&&o?p.offset>o.offset?p:o:p??o;m&&(!f||f.offset<m.offset)&&s(m,"MISSING_CHAR","Missing newline after block sequence props")}let a=n.type==="block-map"?"map":n.type==="block-seq"?"seq":n.start.source==="{"?"map":"seq";if(!o||!i||i==="!"||i===fe.tagName&&a==="map"||i===xe.tagName&&a==="seq")return Mf(e,t,n,s,i);let c=t.schema.tags.find(p=>p.tag===i&&p.collection===a);if(!c){let p=t.schema.knownTags[i];if(p?.collection===a)t.schema.tags.push(Object.assign({},p,{default:!1})),c=p;else return p?s(o,"BAD_COLLECTION_TYPE",`${p.tag} used for ${a} collection, but expects ${p.collection??"scalar"}`,!0):s(o,"TAG_RESOLVE_FAILED",`Unresolved tag: ${i}`,!0),Mf(e,t,n,s,i)}let l=Mf(e,t,n,s,i,c),u=c.resolve?.(l,p=>s(o,"TAG_RESOLVE_FAILED",p),t.options)??l,d=W(u)?u:new N(u);return d.range=l.range,d.tag=i,c?.format&&(d.format=c.format),d}var sk=k(()=>{K();Te();fr();mr();Xv();ek();nk()});function Zl(e,t,n){let r=t.offset,s=JD(t,e.options.strict,n);if(!s)return{value:"",type:null,comment:"",range:[r,r,r]};let o=s.mode===">"?N.BLOCK_FOLDED:N.BLOCK_LITERAL,i=t.source?YD(t.source):[],a=i.length;for(let h=i.length-1;h>=0;--h){let g=i[h][1];if(g===""||g==="\r")a=h;else break}if(a===0){let h=s.chomp==="+"&&i.length>0?`
`.repeat(Math.max(1,i.length-1)):"",g=r+s.length;return t.source&&(g+=t.source.length),{value:h,type:o,comment:s.comment,range:[r,g,g]}}let c=t.indent+s.indent,l=t.offset+s.length,u=0;for(let h=0;h<a;++h){let[g,_]=i[h];if(_===""||_==="\r")s.indent===0&&g.length>c&&(c=g.length);else{g.length<c&&n(l+g.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),s.indent===0&&(c=g.length),u=h,c===0&&!e.atRoot&&n(l,"BAD_INDENT","Block scalar values in collections must be indented");break}l+=g.length+_.length+1}for(let h=i.length-1;h>=a;--h)i[h][0].length>c&&(a=h+1);let d="",p="",f=!1;for(let h=0;h<u;++h)d+=i[h][0].slice(c)+`
`;for(let h=u;h<a;++h){let[g,_]=i[h];l+=g.length+_.length+1;let y=_[_.length-1]==="\r";if(y&&(_=_.slice(0,-1)),_&&g.length<c){let w=`Block scalar lines must not be less indented than their ${s.indent?"explicit indentation indicator":"first line"}`;n(l-_.length-(y?2:1),"BAD_INDENT",w),g=""}o===N.BLOCK_LITERAL?(d+=p+g.slice(c)+_,p=`
`):g.length>c||_[0]==="	"?(p===" "?p=`
`:!f&&p===`
`&&(p=`

`),d+=p+g.slice(c)+_,p=`
`,f=!0):_===""?p===`
`?d+=`
`:p=`
`:(d+=p+_,p=" ",f=!1)}switch(s.chomp){case"-":break;case"+":for(let h=a;h<i.length;++h)d+=`
`+i[h][0].slice(c);d[d.length-1]!==`
`&&(d+=`
`);break;default:d+=`
`}let m=r+s.length+t.source.length;return{value:d,type:o,comment:s.comment,range:[r,m,m]}}function JD({offset:e,props:t},n,r){if(t[0].type!=="block-scalar-header")return r(t[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:s}=t[0],o=s[0],i=0,a="",c=-1;for(let p=1;p<s.length;++p){let f=s[p];if(!a&&(f==="-"||f==="+"))a=f;else{let m=Number(f);!i&&m?i=m:c===-1&&(c=e+p)}}c!==-1&&r(c,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${s}`);let l=!1,u="",d=s.length;for(let p=1;p<t.length;++p){let f=t[p];switch(f.type){case"space":l=!0;case"newline":d+=f.source.length;break;case"comment":n&&!l&&r(f,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),d+=f.source.length,u=f.source.substring(1);break;case"error":r(f,"UNEXPECTED_TOKEN",f.message),d+=f.source.length;break;default:{let m=`Unexpected token in block scalar header: ${f.type}`;r(f,"UNEXPECTED_TOKEN",m);let h=f.source;h&&typeof h=="string"&&(d+=h.length)}}}return{mode:o,indent:i,chomp:a,comment:u,length:d}}function YD(e){let t=e.split(/\n( *)/),n=t[0],r=n.match(/^( *)/),o=[r?.[1]?[r[1],n.slice(r[1].length)]:["",n]];for(let i=1;i<t.length;i+=2)o.push([t[i],t[i+1]]);return o}var Nf=k(()=>{Te()});function Wl(e,t,n){let{offset:r,type:s,source:o,end:i}=e,a,c,l=(p,f,m)=>n(r+p,f,m);switch(s){case"scalar":a=N.PLAIN,c=XD(o,l);break;case"single-quoted-scalar":a=N.QUOTE_SINGLE,c=QD(o,l);break;case"double-quoted-scalar":a=N.QUOTE_DOUBLE,c=eU(o,l);break;default:return n(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${s}`),{value:"",type:null,comment:"",range:[r,r+o.length,r+o.length]}}let u=r+o.length,d=hn(i,u,t,n);return{value:c,type:a,comment:d.comment,range:[r,u,d.offset]}}function XD(e,t){let n="";switch(e[0]){case"	":n="a tab character";break;case",":n="flow indicator character ,";break;case"%":n="directive indicator character %";break;case"|":case">":{n=`block scalar indicator ${e[0]}`;break}case"@":case"`":{n=`reserved character ${e[0]}`;break}}return n&&t(0,"BAD_SCALAR_START",`Plain value cannot start with ${n}`),ok(e)}function QD(e,t){return(e[e.length-1]!=="'"||e.length===1)&&t(e.length,"MISSING_CHAR","Missing closing 'quote"),ok(e.slice(1,-1)).replace(/''/g,"'")}function ok(e){let t=/(.*?)\r?\n/sy,n=t.exec(e);if(!n)return e;let r,s;try{r=new RegExp("(?<![ 	])[ 	]+$"),s=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{r=/[ \t]+$/,s=/^[ \t]+|[ \t]+$/g}let o=n[1].replace(r,""),i=" ",a=t.lastIndex;for(;n=t.exec(e);){let l=n[1].replace(s,"");l===""?i===`
`?o+=i:i=`
`:(o+=i+l,i=" "),a=t.lastIndex}let c=/[ \t]*(.*)/sy;return c.lastIndex=a,n=c.exec(e),o+i+(n?.[1]??"")}function eU(e,t){let n="";for(let r=1;r<e.length-1;++r){let s=e[r];if(!(s==="\r"&&e[r+1]===`
`))if(s===`
`){let{fold:o,offset:i}=tU(e,r);n+=o,r=i}else if(s==="\\"){let o=e[++r],i=nU[o];if(i)n+=i;else if(o===`
`)for(o=e[r+1];o===" "||o==="	";)o=e[++r+1];else if(o==="\r"&&e[r+1]===`
`)for(o=e[++r+1];o===" "||o==="	";)o=e[++r+1];else if(o==="x"||o==="u"||o==="U"){let a=o==="x"?2:o==="u"?4:8;n+=rU(e,r+1,a,t),r+=a}else{let a=e.substr(r-1,2);t(r-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),n+=a}}else if(s===" "||s==="	"){let o=r,i=e[r+1];for(;i===" "||i==="	";)i=e[++r+1];i!==`
`&&!(i==="\r"&&e[r+2]===`
`)&&(n+=r>o?e.slice(o,r+1):s)}else n+=s}return(e[e.length-1]!=='"'||e.length===1)&&t(e.length,"MISSING_CHAR",'Missing closing "quote'),n}function tU(e,t){let n="",r=e[t+1];for(;(r===" "||r==="	"||r===`
`||r==="\r")&&!(r==="\r"&&e[t+2]!==`
`);)r===`
`&&(n+=`
`),t+=1,r=e[t+1];return n||(n=" "),{fold:n,offset:t}}function rU(e,t,n,r){let s=e.substr(t,n),i=s.length===n&&/^[0-9a-fA-F]+$/.test(s)?parseInt(s,16):NaN;try{return String.fromCodePoint(i)}catch{let a=e.substr(t-2,n+2);return r(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),a}}var nU,Df=k(()=>{Te();io();nU={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"}});function Uf(e,t,n,r){let{value:s,type:o,comment:i,range:a}=t.type==="block-scalar"?Zl(e,t,r):Wl(t,e.options.strict,r),c=n?e.directives.tagName(n.source,d=>r(n,"TAG_RESOLVE_FAILED",d)):null,l;e.options.stringKeys&&e.atKey?l=e.schema[at]:c?l=sU(e.schema,s,c,n,r):t.type==="scalar"?l=oU(e,s,t,r):l=e.schema[at];let u;try{let d=l.resolve(s,p=>r(n??t,"TAG_RESOLVE_FAILED",p),e.options);u=j(d)?d:new N(d)}catch(d){let p=d instanceof Error?d.message:String(d);r(n??t,"TAG_RESOLVE_FAILED",p),u=new N(s)}return u.range=a,u.source=s,o&&(u.type=o),c&&(u.tag=c),l.format&&(u.format=l.format),i&&(u.comment=i),u}function sU(e,t,n,r,s){if(n==="!")return e[at];let o=[];for(let a of e.tags)if(!a.collection&&a.tag===n)if(a.default&&a.test)o.push(a);else return a;for(let a of o)if(a.test?.test(t))return a;let i=e.knownTags[n];return i&&!i.collection?(e.tags.push(Object.assign({},i,{default:!1,test:void 0})),i):(s(r,"TAG_RESOLVE_FAILED",`Unresolved tag: ${n}`,n!=="tag:yaml.org,2002:str"),e[at])}function oU({atKey:e,directives:t,schema:n},r,s,o){let i=n.tags.find(a=>(a.default===!0||e&&a.default==="key")&&a.test?.test(r))||n[at];if(n.compat){let a=n.compat.find(c=>c.default&&c.test?.test(r))??n[at];if(i.tag!==a.tag){let c=t.tagString(i.tag),l=t.tagString(a.tag),u=`Value may be parsed as either ${c} or ${l}`;o(s,"TAG_RESOLVE_FAILED",u,!0)}}return i}var ik=k(()=>{K();Te();Nf();Df()});function ak(e,t,n){if(t){n??(n=t.length);for(let r=n-1;r>=0;--r){let s=t[r];switch(s.type){case"space":case"comment":case"newline":e-=s.source.length;continue}for(s=t[++r];s?.type==="space";)e+=s.source.length,s=t[++r];break}}return e}var ck=k(()=>{});function Lf(e,t,n,r){let s=e.atKey,{spaceBefore:o,comment:i,anchor:a,tag:c}=n,l,u=!0;switch(t.type){case"alias":l=aU(e,t,r),(a||c)&&r(t,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":l=Uf(e,t,c,r),a&&(l.anchor=a.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{l=rk(iU,e,t,n,r),a&&(l.anchor=a.source.substring(1))}catch(d){let p=d instanceof Error?d.message:String(d);r(t,"RESOURCE_EXHAUSTION",p)}break;default:{let d=t.type==="error"?t.message:`Unsupported token (type: ${t.type})`;r(t,"UNEXPECTED_TOKEN",d),u=!1}}return l??(l=Hl(e,t.offset,void 0,null,n,r)),a&&l.anchor===""&&r(a,"BAD_ALIAS","Anchor cannot be an empty string"),s&&e.options.stringKeys&&(!j(l)||typeof l.value!="string"||l.tag&&l.tag!=="tag:yaml.org,2002:str")&&r(c??t,"NON_STRING_KEY","With stringKeys, all keys must be strings"),o&&(l.spaceBefore=!0),i&&(t.type==="scalar"&&t.source===""?l.comment=i:l.commentBefore=i),e.options.keepSourceTokens&&u&&(l.srcToken=t),l}function Hl(e,t,n,r,{spaceBefore:s,comment:o,anchor:i,tag:a,end:c},l){let u={type:"scalar",offset:ak(t,n,r),indent:-1,source:""},d=Uf(e,u,a,l);return i&&(d.anchor=i.source.substring(1),d.anchor===""&&l(i,"BAD_ALIAS","Anchor cannot be an empty string")),s&&(d.spaceBefore=!0),o&&(d.comment=o,d.range[2]=c),d}function aU({options:e},{offset:t,source:n,end:r},s){let o=new Nt(n.substring(1));o.source===""&&s(t,"BAD_ALIAS","Alias cannot be an empty string"),o.source.endsWith(":")&&s(t+n.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let i=t+n.length,a=hn(r,i,e.strict,s);return o.range=[t,i,a.offset],a.comment&&(o.comment=a.comment),o}var iU,lk=k(()=>{Ei();K();sk();ik();io();ck();iU={composeNode:Lf,composeEmptyNode:Hl}});function uk(e,t,{offset:n,start:r,value:s,end:o},i){let a=Object.assign({_directives:t},e),c=new Gt(void 0,a),l={atKey:!1,atRoot:!0,directives:c.directives,options:c.options,schema:c.schema},u=mn(r,{indicator:"doc-start",next:s??o?.[0],offset:n,onError:i,parentIndent:0,startOnNewline:!0});u.found&&(c.directives.docStart=!0,s&&(s.type==="block-map"||s.type==="block-seq")&&!u.hasNewline&&i(u.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),c.contents=s?Lf(l,s,u,i):Hl(l,u.end,r,null,u,i);let d=c.contents.range[2],p=hn(o,d,!1,i);return p.comment&&(c.comment=p.comment),c.range=[n,d,p.offset],c}var dk=k(()=>{Gi();lk();io();Bi()});function Zi(e){if(typeof e=="number")return[e,e+1];if(Array.isArray(e))return e.length===2?e:[e[0],e[1]];let{offset:t,source:n}=e;return[t,t+(typeof n=="string"?n.length:1)]}function pk(e){let t="",n=!1,r=!1;for(let s=0;s<e.length;++s){let o=e[s];switch(o[0]){case"#":t+=(t===""?"":r?`

`:`
`)+(o.substring(1)||" "),n=!0,r=!1;break;case"%":e[s+1]?.[0]!=="#"&&(s+=1),n=!1;break;default:n||(r=!0),n=!1}}return{comment:t,afterEmptyLine:r}}var _r,Gf=k(()=>{rf();Gi();Vi();K();dk();io();_r=class{constructor(t={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(n,r,s,o)=>{let i=Zi(n);o?this.warnings.push(new Xr(i,r,s)):this.errors.push(new et(i,r,s))},this.directives=new pn({version:t.version||"1.2"}),this.options=t}decorate(t,n){let{comment:r,afterEmptyLine:s}=pk(this.prelude);if(r){let o=t.contents;if(n)t.comment=t.comment?`${t.comment}
${r}`:r;else if(s||t.directives.docStart||!o)t.commentBefore=r;else if(J(o)&&!o.flow&&o.items.length>0){let i=o.items[0];Z(i)&&(i=i.key);let a=i.commentBefore;i.commentBefore=a?`${r}
${a}`:r}else{let i=o.commentBefore;o.commentBefore=i?`${r}
${i}`:r}}if(n){for(let o=0;o<this.errors.length;++o)t.errors.push(this.errors[o]);for(let o=0;o<this.warnings.length;++o)t.warnings.push(this.warnings[o])}else t.errors=this.errors,t.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:pk(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(t,n=!1,r=-1){for(let s of t)yield*this.next(s);yield*this.end(n,r)}*next(t){switch(t.type){case"directive":this.directives.add(t.source,(n,r,s)=>{let o=Zi(t);o[0]+=n,this.onError(o,"BAD_DIRECTIVE",r,s)}),this.prelude.push(t.source),this.atDirectives=!0;break;case"document":{let n=uk(this.options,this.directives,t,this.onError);this.atDirectives&&!n.directives.docStart&&this.onError(t,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(n,!1),this.doc&&(yield this.doc),this.doc=n,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(t.source);break;case"error":{let n=t.source?`${t.message}: ${JSON.stringify(t.source)}`:t.message,r=new et(Zi(t),"UNEXPECTED_TOKEN",n);this.atDirectives||!this.doc?this.errors.push(r):this.doc.errors.push(r);break}case"doc-end":{if(!this.doc){let r="Unexpected doc-end without preceding document";this.errors.push(new et(Zi(t),"UNEXPECTED_TOKEN",r));break}this.doc.directives.docEnd=!0;let n=hn(t.end,t.offset+t.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),n.comment){let r=this.doc.comment;this.doc.comment=r?`${r}
${n.comment}`:n.comment}this.doc.range[2]=n.offset;break}default:this.errors.push(new et(Zi(t),"UNEXPECTED_TOKEN",`Unsupported token ${t.type}`))}}*end(t=!1,n=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(t){let r=Object.assign({_directives:this.directives},this.options),s=new Gt(void 0,r);this.atDirectives&&this.onError(n,"MISSING_CHAR","Missing directives-end indicator line"),s.range=[0,n,n],this.decorate(s,!1),yield s}}}});function fk(e,t=!0,n){if(e){let r=(s,o,i)=>{let a=typeof s=="number"?s:Array.isArray(s)?s[0]:s.offset;if(n)n(a,o,i);else throw new et([a,a+1],o,i)};switch(e.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return Wl(e,t,r);case"block-scalar":return Zl({options:{strict:t}},e,r)}}return null}function mk(e,t){let{implicitKey:n=!1,indent:r,inFlow:s=!1,offset:o=-1,type:i="PLAIN"}=t,a=In({type:i,value:e},{implicitKey:n,indent:r>0?" ".repeat(r):"",inFlow:s,options:{blockQuote:!0,lineWidth:-1}}),c=t.end??[{type:"newline",offset:-1,indent:r,source:`
`}];switch(a[0]){case"|":case">":{let l=a.indexOf(`
`),u=a.substring(0,l),d=a.substring(l+1)+`
`,p=[{type:"block-scalar-header",offset:o,indent:r,source:u}];return gk(p,c)||p.push({type:"newline",offset:-1,indent:r,source:`
`}),{type:"block-scalar",offset:o,indent:r,props:p,source:d}}case'"':return{type:"double-quoted-scalar",offset:o,indent:r,source:a,end:c};case"'":return{type:"single-quoted-scalar",offset:o,indent:r,source:a,end:c};default:return{type:"scalar",offset:o,indent:r,source:a,end:c}}}function hk(e,t,n={}){let{afterKey:r=!1,implicitKey:s=!1,inFlow:o=!1,type:i}=n,a="indent"in e?e.indent:null;if(r&&typeof a=="number"&&(a+=2),!i)switch(e.type){case"single-quoted-scalar":i="QUOTE_SINGLE";break;case"double-quoted-scalar":i="QUOTE_DOUBLE";break;case"block-scalar":{let l=e.props[0];if(l.type!=="block-scalar-header")throw new Error("Invalid block scalar header");i=l.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:i="PLAIN"}let c=In({type:i,value:t},{implicitKey:s||a===null,indent:a!==null&&a>0?" ".repeat(a):"",inFlow:o,options:{blockQuote:!0,lineWidth:-1}});switch(c[0]){case"|":case">":cU(e,c);break;case'"':jf(e,c,"double-quoted-scalar");break;case"'":jf(e,c,"single-quoted-scalar");break;default:jf(e,c,"scalar")}}function cU(e,t){let n=t.indexOf(`
`),r=t.substring(0,n),s=t.substring(n+1)+`
`;if(e.type==="block-scalar"){let o=e.props[0];if(o.type!=="block-scalar-header")throw new Error("Invalid block scalar header");o.source=r,e.source=s}else{let{offset:o}=e,i="indent"in e?e.indent:-1,a=[{type:"block-scalar-header",offset:o,indent:i,source:r}];gk(a,"end"in e?e.end:void 0)||a.push({type:"newline",offset:-1,indent:i,source:`
`});for(let c of Object.keys(e))c!=="type"&&c!=="offset"&&delete e[c];Object.assign(e,{type:"block-scalar",indent:i,props:a,source:s})}}function gk(e,t){if(t)for(let n of t)switch(n.type){case"space":case"comment":e.push(n);break;case"newline":return e.push(n),!0}return!1}function jf(e,t,n){switch(e.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":e.type=n,e.source=t;break;case"block-scalar":{let r=e.props.slice(1),s=t.length;e.props[0].type==="block-scalar-header"&&(s-=e.props[0].source.length);for(let o of r)o.offset+=s;delete e.props,Object.assign(e,{type:n,source:t,end:r});break}case"block-map":case"block-seq":{let s={type:"newline",offset:e.offset+t.length,indent:e.indent,source:`
`};delete e.items,Object.assign(e,{type:n,source:t,end:[s]});break}default:{let r="indent"in e?e.indent:-1,s="end"in e&&Array.isArray(e.end)?e.end.filter(o=>o.type==="space"||o.type==="comment"||o.type==="newline"):[];for(let o of Object.keys(e))o!=="type"&&o!=="offset"&&delete e[o];Object.assign(e,{type:n,indent:r,source:t,end:s})}}}var _k=k(()=>{Nf();Df();Vi();Oi()});function Jl(e){switch(e.type){case"block-scalar":{let t="";for(let n of e.props)t+=Jl(n);return t+e.source}case"block-map":case"block-seq":{let t="";for(let n of e.items)t+=Kl(n);return t}case"flow-collection":{let t=e.start.source;for(let n of e.items)t+=Kl(n);for(let n of e.end)t+=n.source;return t}case"document":{let t=Kl(e);if(e.end)for(let n of e.end)t+=n.source;return t}default:{let t=e.source;if("end"in e&&e.end)for(let n of e.end)t+=n.source;return t}}}function Kl({start:e,key:t,sep:n,value:r}){let s="";for(let o of e)s+=o.source;if(t&&(s+=Jl(t)),n)for(let o of n)s+=o.source;return r&&(s+=Jl(r)),s}var yk,bk=k(()=>{yk=e=>"type"in e?Jl(e):Kl(e)});function yr(e,t){"type"in e&&e.type==="document"&&(e={start:e.start,value:e.value}),vk(Object.freeze([]),e,t)}function vk(e,t,n){let r=n(t,e);if(typeof r=="symbol")return r;for(let s of["key","value"]){let o=t[s];if(o&&"items"in o){for(let i=0;i<o.items.length;++i){let a=vk(Object.freeze(e.concat([[s,i]])),o.items[i],n);if(typeof a=="number")i=a-1;else{if(a===Vf)return Vf;a===wk&&(o.items.splice(i,1),i-=1)}}typeof r=="function"&&s==="key"&&(r=r(t,e))}}return typeof r=="function"?r(t,e):r}var Vf,lU,wk,kk=k(()=>{Vf=Symbol("break visit"),lU=Symbol("skip children"),wk=Symbol("remove item");yr.BREAK=Vf;yr.SKIP=lU;yr.REMOVE=wk;yr.itemAtPath=(e,t)=>{let n=e;for(let[r,s]of t){let o=n?.[r];if(o&&"items"in o)n=o.items[s];else return}return n};yr.parentCollection=(e,t)=>{let n=yr.itemAtPath(e,t.slice(0,-1)),r=t[t.length-1][0],s=n?.[r];if(s&&"items"in s)return s;throw new Error("Parent collection not found")}});var Yl={};de(Yl,{BOM:()=>Wi,DOCUMENT:()=>Hi,FLOW_END:()=>Ki,SCALAR:()=>ao,createScalarToken:()=>mk,isCollection:()=>uU,isScalar:()=>dU,prettyToken:()=>pU,resolveAsScalar:()=>fk,setScalarValue:()=>hk,stringify:()=>yk,tokenType:()=>Bf,visit:()=>yr});function pU(e){switch(e){case Wi:return"<BOM>";case Hi:return"<DOC>";case Ki:return"<FLOW_END>";case ao:return"<SCALAR>";default:return JSON.stringify(e)}}function Bf(e){switch(e){case Wi:return"byte-order-mark";case Hi:return"doc-mode";case Ki:return"flow-error-end";case ao:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}var Wi,Hi,Ki,ao,uU,dU,Xl=k(()=>{_k();bk();kk();Wi="\uFEFF",Hi="",Ki="",ao="",uU=e=>!!e&&"items"in e,dU=e=>!!e&&(e.type==="scalar"||e.type==="single-quoted-scalar"||e.type==="double-quoted-scalar"||e.type==="block-scalar")});function jt(e){switch(e){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var Tk,fU,Ql,mU,qf,Qr,Zf=k(()=>{Xl();Tk=new Set("0123456789ABCDEFabcdef"),fU=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),Ql=new Set(",[]{}"),mU=new Set(` ,[]{}
\r	`),qf=e=>!e||mU.has(e),Qr=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(t,n=!1){if(t){if(typeof t!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+t:t,this.lineEndPos=null}this.atEnd=!n;let r=this.next??"stream";for(;r&&(n||this.hasChars(1));)r=yield*this.parseNext(r)}atLineEnd(){let t=this.pos,n=this.buffer[t];for(;n===" "||n==="	";)n=this.buffer[++t];return!n||n==="#"||n===`
`?!0:n==="\r"?this.buffer[t+1]===`
`:!1}charAt(t){return this.buffer[this.pos+t]}continueScalar(t){let n=this.buffer[t];if(this.indentNext>0){let r=0;for(;n===" ";)n=this.buffer[++r+t];if(n==="\r"){let s=this.buffer[r+t+1];if(s===`
`||!s&&!this.atEnd)return t+r+1}return n===`
`||r>=this.indentNext||!n&&!this.atEnd?t+r:-1}if(n==="-"||n==="."){let r=this.buffer.substr(t,3);if((r==="---"||r==="...")&&jt(this.buffer[t+3]))return-1}return t}getLine(){let t=this.lineEndPos;return(typeof t!="number"||t!==-1&&t<this.pos)&&(t=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=t),t===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[t-1]==="\r"&&(t-=1),this.buffer.substring(this.pos,t))}hasChars(t){return this.pos+t<=this.buffer.length}setNext(t){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=t,null}peek(t){return this.buffer.substr(this.pos,t)}*parseNext(t){switch(t){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let t=this.getLine();if(t===null)return this.setNext("stream");if(t[0]===Wi&&(yield*this.pushCount(1),t=t.substring(1)),t[0]==="%"){let n=t.length,r=t.indexOf("#");for(;r!==-1;){let o=t[r-1];if(o===" "||o==="	"){n=r-1;break}else r=t.indexOf("#",r+1)}for(;;){let o=t[n-1];if(o===" "||o==="	")n-=1;else break}let s=(yield*this.pushCount(n))+(yield*this.pushSpaces(!0));return yield*this.pushCount(t.length-s),this.pushNewline(),"stream"}if(this.atLineEnd()){let n=yield*this.pushSpaces(!0);return yield*this.pushCount(t.length-n),yield*this.pushNewline(),"stream"}return yield Hi,yield*this.parseLineStart()}*parseLineStart(){let t=this.charAt(0);if(!t&&!this.atEnd)return this.setNext("line-start");if(t==="-"||t==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let n=this.peek(3);if((n==="---"||n==="...")&&jt(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,n==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!jt(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[t,n]=this.peek(2);if(!n&&!this.atEnd)return this.setNext("block-start");if((t==="-"||t==="?"||t===":")&&jt(n)){let r=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=r,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let t=this.getLine();if(t===null)return this.setNext("doc");let n=yield*this.pushIndicators();switch(t[n]){case"#":yield*this.pushCount(t.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(qf),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(!0),yield*this.pushCount(t.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let t,n,r=-1;do t=yield*this.pushNewline(),t>0?(n=yield*this.pushSpaces(!1),this.indentValue=r=n):n=0,n+=yield*this.pushSpaces(!0);while(t+n>0);let s=this.getLine();if(s===null)return this.setNext("flow");if((r!==-1&&r<this.indentNext&&s[0]!=="#"||r===0&&(s.startsWith("---")||s.startsWith("..."))&&jt(s[3]))&&!(r===this.indentNext-1&&this.flowLevel===1&&(s[0]==="]"||s[0]==="}")))return this.flowLevel=0,yield Ki,yield*this.parseLineStart();let o=0;for(;s[o]===",";)o+=yield*this.pushCount(1),o+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(o+=yield*this.pushIndicators(),s[o]){case void 0:return"flow";case"#":return yield*this.pushCount(s.length-o),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(qf),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let i=this.charAt(1);if(this.flowKey||jt(i)||i===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let t=this.charAt(0),n=this.buffer.indexOf(t,this.pos+1);if(t==="'")for(;n!==-1&&this.buffer[n+1]==="'";)n=this.buffer.indexOf("'",n+2);else for(;n!==-1;){let o=0;for(;this.buffer[n-1-o]==="\\";)o+=1;if(o%2===0)break;n=this.buffer.indexOf('"',n+1)}let r=this.buffer.substring(0,n),s=r.indexOf(`
`,this.pos);if(s!==-1){for(;s!==-1;){let o=this.continueScalar(s+1);if(o===-1)break;s=r.indexOf(`
`,o)}s!==-1&&(n=s-(r[s-1]==="\r"?2:1))}if(n===-1){if(!this.atEnd)return this.setNext("quoted-scalar");n=this.buffer.length}return yield*this.pushToIndex(n+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let t=this.pos;for(;;){let n=this.buffer[++t];if(n==="+")this.blockScalarKeep=!0;else if(n>"0"&&n<="9")this.blockScalarIndent=Number(n)-1;else if(n!=="-")break}return yield*this.pushUntil(n=>jt(n)||n==="#")}*parseBlockScalar(){let t=this.pos-1,n=0,r;e:for(let o=this.pos;r=this.buffer[o];++o)switch(r){case" ":n+=1;break;case`
`:t=o,n=0;break;case"\r":{let i=this.buffer[o+1];if(!i&&!this.atEnd)return this.setNext("block-scalar");if(i===`
`)break}default:break e}if(!r&&!this.atEnd)return this.setNext("block-scalar");if(n>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=n:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let o=this.continueScalar(t+1);if(o===-1)break;t=this.buffer.indexOf(`
`,o)}while(t!==-1);if(t===-1){if(!this.atEnd)return this.setNext("block-scalar");t=this.buffer.length}}let s=t+1;for(r=this.buffer[s];r===" ";)r=this.buffer[++s];if(r==="	"){for(;r==="	"||r===" "||r==="\r"||r===`
`;)r=this.buffer[++s];t=s-1}else if(!this.blockScalarKeep)do{let o=t-1,i=this.buffer[o];i==="\r"&&(i=this.buffer[--o]);let a=o;for(;i===" ";)i=this.buffer[--o];if(i===`
`&&o>=this.pos&&o+1+n>a)t=o;else break}while(!0);return yield ao,yield*this.pushToIndex(t+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let t=this.flowLevel>0,n=this.pos-1,r=this.pos-1,s;for(;s=this.buffer[++r];)if(s===":"){let o=this.buffer[r+1];if(jt(o)||t&&Ql.has(o))break;n=r}else if(jt(s)){let o=this.buffer[r+1];if(s==="\r"&&(o===`
`?(r+=1,s=`
`,o=this.buffer[r+1]):n=r),o==="#"||t&&Ql.has(o))break;if(s===`
`){let i=this.continueScalar(r+1);if(i===-1)break;r=Math.max(r,i-2)}}else{if(t&&Ql.has(s))break;n=r}return!s&&!this.atEnd?this.setNext("plain-scalar"):(yield ao,yield*this.pushToIndex(n+1,!0),t?"flow":"doc")}*pushCount(t){return t>0?(yield this.buffer.substr(this.pos,t),this.pos+=t,t):0}*pushToIndex(t,n){let r=this.buffer.slice(this.pos,t);return r?(yield r,this.pos+=r.length,r.length):(n&&(yield""),0)}*pushIndicators(){let t=0;e:for(;;){switch(this.charAt(0)){case"!":t+=yield*this.pushTag(),t+=yield*this.pushSpaces(!0);continue e;case"&":t+=yield*this.pushUntil(qf),t+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let n=this.flowLevel>0,r=this.charAt(1);if(jt(r)||n&&Ql.has(r)){n?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,t+=yield*this.pushCount(1),t+=yield*this.pushSpaces(!0);continue e}}}break e}return t}*pushTag(){if(this.charAt(1)==="<"){let t=this.pos+2,n=this.buffer[t];for(;!jt(n)&&n!==">";)n=this.buffer[++t];return yield*this.pushToIndex(n===">"?t+1:t,!1)}else{let t=this.pos+1,n=this.buffer[t];for(;n;)if(fU.has(n))n=this.buffer[++t];else if(n==="%"&&Tk.has(this.buffer[t+1])&&Tk.has(this.buffer[t+2]))n=this.buffer[t+=3];else break;return yield*this.pushToIndex(t,!1)}}*pushNewline(){let t=this.buffer[this.pos];return t===`
`?yield*this.pushCount(1):t==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(t){let n=this.pos-1,r;do r=this.buffer[++n];while(r===" "||t&&r==="	");let s=n-this.pos;return s>0&&(yield this.buffer.substr(this.pos,s),this.pos=n),s}*pushUntil(t){let n=this.pos,r=this.buffer[n];for(;!t(r);)r=this.buffer[++n];return yield*this.pushToIndex(n,!1)}}});var es,Wf=k(()=>{es=class{constructor(){this.lineStarts=[],this.addNewLine=t=>this.lineStarts.push(t),this.linePos=t=>{let n=0,r=this.lineStarts.length;for(;n<r;){let o=n+r>>1;this.lineStarts[o]<t?n=o+1:r=o}if(this.lineStarts[n]===t)return{line:n+1,col:1};if(n===0)return{line:0,col:t};let s=this.lineStarts[n-1];return{line:n,col:t-s+1}}}}});function br(e,t){for(let n=0;n<e.length;++n)if(e[n].type===t)return!0;return!1}function Sk(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comment":case"newline":break;default:return t}return-1}function xk(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function eu(e){switch(e.type){case"document":return e.start;case"block-map":{let t=e.items[e.items.length-1];return t.sep??t.start}case"block-seq":return e.items[e.items.length-1].start;default:return[]}}function co(e){if(e.length===0)return[];let t=e.length;e:for(;--t>=0;)switch(e[t].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;e[++t]?.type==="space";);return e.splice(t,e.length)}function tu(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let n=0;n<t.length;++n)e.push(t[n])}function Ek(e){if(e.start.type==="flow-seq-start")for(let t of e.items)t.sep&&!t.value&&!br(t.start,"explicit-key-ind")&&!br(t.sep,"map-value-ind")&&(t.key&&(t.value=t.key),delete t.key,xk(t.value)?t.value.end?tu(t.value.end,t.sep):t.value.end=t.sep:tu(t.start,t.sep),delete t.sep)}var wr,Hf=k(()=>{Xl();Zf();wr=class{constructor(t){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Qr,this.onNewLine=t}*parse(t,n=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let r of this.lexer.lex(t,n))yield*this.next(r);n||(yield*this.end())}*next(t){if(this.source=t,this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=t.length;return}let n=Bf(t);if(n)if(n==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=n,yield*this.step(),n){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+t.length);break;case"space":this.atNewLine&&t[0]===" "&&(this.indent+=t.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=t.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=t.length}else{let r=`Not a YAML token: ${t}`;yield*this.pop({type:"error",offset:this.offset,message:r,source:t}),this.offset+=t.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let t=this.peek(1);if(this.type==="doc-end"&&t?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!t)return yield*this.stream();switch(t.type){case"document":return yield*this.document(t);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(t);case"block-scalar":return yield*this.blockScalar(t);case"block-map":return yield*this.blockMap(t);case"block-seq":return yield*this.blockSequence(t);case"flow-collection":return yield*this.flowCollection(t);case"doc-end":return yield*this.documentEnd(t)}yield*this.pop()}peek(t){return this.stack[this.stack.length-t]}*pop(t){let n=t??this.stack.pop();if(!n)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield n;else{let r=this.peek(1);switch(n.type==="block-scalar"?n.indent="indent"in r?r.indent:0:n.type==="flow-collection"&&r.type==="document"&&(n.indent=0),n.type==="flow-collection"&&Ek(n),r.type){case"document":r.value=n;break;case"block-scalar":r.props.push(n);break;case"block-map":{let s=r.items[r.items.length-1];if(s.value){r.items.push({start:[],key:n,sep:[]}),this.onKeyLine=!0;return}else if(s.sep)s.value=n;else{Object.assign(s,{key:n,sep:[]}),this.onKeyLine=!s.explicitKey;return}break}case"block-seq":{let s=r.items[r.items.length-1];s.value?r.items.push({start:[],value:n}):s.value=n;break}case"flow-collection":{let s=r.items[r.items.length-1];!s||s.value?r.items.push({start:[],key:n,sep:[]}):s.sep?s.value=n:Object.assign(s,{key:n,sep:[]});return}default:yield*this.pop(),yield*this.pop(n)}if((r.type==="document"||r.type==="block-map"||r.type==="block-seq")&&(n.type==="block-map"||n.type==="block-seq")){let s=n.items[n.items.length-1];s&&!s.sep&&!s.value&&s.start.length>0&&Sk(s.start)===-1&&(n.indent===0||s.start.every(o=>o.type!=="comment"||o.indent<n.indent))&&(r.type==="document"?r.end=s.start:r.items.push({start:s.start}),n.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{let t={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&t.start.push(this.sourceToken),this.stack.push(t);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(t){if(t.value)return yield*this.lineEnd(t);switch(this.type){case"doc-start":{Sk(t.start)!==-1?(yield*this.pop(),yield*this.step()):t.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":t.start.push(this.sourceToken);return}let n=this.startBlockValue(t);n?this.stack.push(n):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(t){if(this.type==="map-value-ind"){let n=eu(this.peek(2)),r=co(n),s;t.end?(s=t.end,s.push(this.sourceToken),delete t.end):s=[this.sourceToken];let o={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:r,key:t,sep:s}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=o}else yield*this.lineEnd(t)}*blockScalar(t){switch(this.type){case"space":case"comment":case"newline":t.props.push(this.sourceToken);return;case"scalar":if(t.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else if(n.sep)n.sep.push(this.sourceToken);else{if(this.atIndentedComment(n.start,t.indent)){let s=t.items[t.items.length-2]?.value?.end;if(Array.isArray(s)){tu(s,n.start),s.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return}if(this.indent>=t.indent){let r=!this.onKeyLine&&this.indent===t.indent,s=r&&(n.sep||n.explicitKey)&&this.type!=="seq-item-ind",o=[];if(s&&n.sep&&!n.value){let i=[];for(let a=0;a<n.sep.length;++a){let c=n.sep[a];switch(c.type){case"newline":i.push(a);break;case"space":break;case"comment":c.indent>t.indent&&(i.length=0);break;default:i.length=0}}i.length>=2&&(o=n.sep.splice(i[1]))}switch(this.type){case"anchor":case"tag":s||n.value?(o.push(this.sourceToken),t.items.push({start:o}),this.onKeyLine=!0):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"explicit-key-ind":!n.sep&&!n.explicitKey?(n.start.push(this.sourceToken),n.explicitKey=!0):s||n.value?(o.push(this.sourceToken),t.items.push({start:o,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(n.explicitKey)if(n.sep)if(n.value)t.items.push({start:[],key:null,sep:[this.sourceToken]});else if(br(n.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:o,key:null,sep:[this.sourceToken]}]});else if(xk(n.key)&&!br(n.sep,"newline")){let i=co(n.start),a=n.key,c=n.sep;c.push(this.sourceToken),delete n.key,delete n.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:a,sep:c}]})}else o.length>0?n.sep=n.sep.concat(o,this.sourceToken):n.sep.push(this.sourceToken);else if(br(n.start,"newline"))Object.assign(n,{key:null,sep:[this.sourceToken]});else{let i=co(n.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]})}else n.sep?n.value||s?t.items.push({start:o,key:null,sep:[this.sourceToken]}):br(n.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let i=this.flowScalar(this.type);s||n.value?(t.items.push({start:o,key:i,sep:[]}),this.onKeyLine=!0):n.sep?this.stack.push(i):(Object.assign(n,{key:i,sep:[]}),this.onKeyLine=!0);return}default:{let i=this.startBlockValue(t);if(i){if(i.type==="block-seq"){if(!n.explicitKey&&n.sep&&!br(n.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else r&&t.items.push({start:o});this.stack.push(i);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(n.start,t.indent)){let s=t.items[t.items.length-2]?.value?.end;if(Array.isArray(s)){tu(s,n.start),s.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return;case"anchor":case"tag":if(n.value||this.indent<=t.indent)break;n.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==t.indent)break;n.value||br(n.start,"seq-item-ind")?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return}if(this.indent>t.indent){let r=this.startBlockValue(t);if(r){this.stack.push(r);return}}yield*this.pop(),yield*this.step()}*flowCollection(t){let n=t.items[t.items.length-1];if(this.type==="flow-error-end"){let r;do yield*this.pop(),r=this.peek(1);while(r?.type==="flow-collection")}else if(t.end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!n||n.sep?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return;case"map-value-ind":!n||n.value?t.items.push({start:[],key:null,sep:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!n||n.value?t.items.push({start:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let s=this.flowScalar(this.type);!n||n.value?t.items.push({start:[],key:s,sep:[]}):n.sep?this.stack.push(s):Object.assign(n,{key:s,sep:[]});return}case"flow-map-end":case"flow-seq-end":t.end.push(this.sourceToken);return}let r=this.startBlockValue(t);r?this.stack.push(r):(yield*this.pop(),yield*this.step())}else{let r=this.peek(2);if(r.type==="block-map"&&(this.type==="map-value-ind"&&r.indent===t.indent||this.type==="newline"&&!r.items[r.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&r.type!=="flow-collection"){let s=eu(r),o=co(s);Ek(t);let i=t.end.splice(1,t.end.length);i.push(this.sourceToken);let a={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:o,key:t,sep:i}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=a}else yield*this.lineEnd(t)}}flowScalar(t){if(this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}return{type:t,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(t){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=!0;let n=eu(t),r=co(n);return r.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let n=eu(t),r=co(n);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(t,n){return this.type!=="comment"||this.indent<=n?!1:t.every(r=>r.type==="newline"||r.type==="space")}*documentEnd(t){this.type!=="doc-mode"&&(t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(t){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}}});function Ck(e){let t=e.prettyErrors!==!1;return{lineCounter:e.lineCounter||t&&new es||null,prettyErrors:t}}function Kf(e,t={}){let{lineCounter:n,prettyErrors:r}=Ck(t),s=new wr(n?.addNewLine),o=new _r(t),i=Array.from(o.compose(s.parse(e)));if(r&&n)for(let a of i)a.errors.forEach(ji(e,n)),a.warnings.forEach(ji(e,n));return i.length>0?i:Object.assign([],{empty:!0},o.streamInfo())}function nu(e,t={}){let{lineCounter:n,prettyErrors:r}=Ck(t),s=new wr(n?.addNewLine),o=new _r(t),i=null;for(let a of o.compose(s.parse(e),!0,e.length))if(!i)i=a;else if(i.options.logLevel!=="silent"){i.errors.push(new et(a.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return r&&n&&(i.errors.forEach(ji(e,n)),i.warnings.forEach(ji(e,n))),i}function Jf(e,t,n){let r;typeof t=="function"?r=t:n===void 0&&t&&typeof t=="object"&&(n=t);let s=nu(e,n);if(!s)return null;if(s.warnings.forEach(o=>Tl(s.options.logLevel,o)),s.errors.length>0){if(s.options.logLevel!=="silent")throw s.errors[0];s.errors=[]}return s.toJS(Object.assign({reviver:r},n))}function Yf(e,t,n){let r=null;if(typeof t=="function"||Array.isArray(t)?r=t:n===void 0&&t&&(n=t),typeof n=="string"&&(n=n.length),typeof n=="number"){let s=Math.round(n);n=s<1?void 0:s>8?{indent:8}:{indent:s}}if(e===void 0){let{keepUndefined:s}=n??t??{};if(!s)return}return lt(e)&&!r?e.toString(n):new Gt(e,r,n).toString(n)}var Ak=k(()=>{Gf();Gi();Vi();df();K();Wf();Hf()});var Xf={};de(Xf,{Alias:()=>Nt,CST:()=>Yl,Composer:()=>_r,Document:()=>Gt,Lexer:()=>Qr,LineCounter:()=>es,Pair:()=>ue,Parser:()=>wr,Scalar:()=>N,Schema:()=>Jr,YAMLError:()=>Yr,YAMLMap:()=>fe,YAMLParseError:()=>et,YAMLSeq:()=>xe,YAMLWarning:()=>Xr,isAlias:()=>ct,isCollection:()=>J,isDocument:()=>lt,isMap:()=>ut,isNode:()=>W,isPair:()=>Z,isScalar:()=>j,isSeq:()=>dt,parse:()=>Jf,parseAllDocuments:()=>Kf,parseDocument:()=>nu,stringify:()=>Yf,visit:()=>bt,visitAsync:()=>Hs});var Qf=k(()=>{Gf();Gi();Rf();Vi();Ei();K();dr();Te();fr();mr();Xl();Zf();Wf();Hf();Ak();Si()});var $k={};de($k,{Alias:()=>Nt,CST:()=>Yl,Composer:()=>_r,Document:()=>Gt,Lexer:()=>Qr,LineCounter:()=>es,Pair:()=>ue,Parser:()=>wr,Scalar:()=>N,Schema:()=>Jr,YAMLError:()=>Yr,YAMLMap:()=>fe,YAMLParseError:()=>et,YAMLSeq:()=>xe,YAMLWarning:()=>Xr,default:()=>hU,isAlias:()=>ct,isCollection:()=>J,isDocument:()=>lt,isMap:()=>ut,isNode:()=>W,isPair:()=>Z,isScalar:()=>j,isSeq:()=>dt,parse:()=>Jf,parseAllDocuments:()=>Kf,parseDocument:()=>nu,stringify:()=>Yf,visit:()=>bt,visitAsync:()=>Hs});var hU,Pk=k(()=>{Qf();Qf();hU=Xf});function am(e){return PU.test(e)?im(e,$U):null}function RU(e){let t=[];for(om.lastIndex=0;om.lastIndex<e.length;){let n=om.exec(e);if(!n)return["?"];if(n[0].trim()!==""&&t.push(n[0]),t.length>200)return["?"]}return t}function im(e,t){let n=RU(e),r=0,s=()=>{let c=n[r++];if(c===void 0)return null;if(c==="!")return Yi(s());if(c==="("){let l=a();return n[r]===")"&&r++,l}if(c==="defined"){let l=n[r]==="(";l&&r++;let u=n[r++]??"";return l&&n[r]===")"&&r++,t[u]??null}if(/^\d/.test(c))return!/^0[xX]?0*[uUlL]*$/.test(c);if(/^[A-Za-z_]/.test(c)){if(n[r]==="("){let l=n[r+1],u=0;do n[r]==="("&&u++,n[r]===")"&&u--,r++;while(u>0&&r<n.length);return l===")"?t[c]??null:c==="IS_ENABLED"&&l!==void 0?t[l]??null:null}return t[c]??(c==="true"?!0:c==="false"?!1:null)}return null},o=()=>{let c=s();if(r<n.length&&!["&&","||",")"].includes(n[r])){for(;r<n.length&&!["&&","||",")"].includes(n[r]);)r++;return null}return c},i=()=>{let c=o();for(;n[r]==="&&";)r++,c=Ji(c,o());return c},a=()=>{let c=i();for(;n[r]==="||";)r++,c=Kk(c,i());return c};return a()}function uu(e,t){let n=!0;for(let r of e){if(r.test===vt){n=Ji(n,null);continue}n=Ji(n,im(r.test,t));for(let s of r.not)n=Ji(n,Yi(im(s,t)))}return n}function vr(e){return Kk(uu(e,OU),uu(e,IU))}function kt(e){return uu(e,Hk)}function Jk(e){return uu(e,FU)}function Xi(e,t){for(let n of e)for(let r of t){if(n===r)continue;if(n.not.includes(r.test)||r.not.includes(n.test))return!0;let s=n.test.replace(/\s/g,""),o=r.test.replace(/\s/g,"");if(s===`!${o}`||o===`!${s}`)return!0}return!1}var vt,Wk,Hk,$U,PU,om,Ji,Kk,Yi,OU,IU,FU,Vt=k(()=>{"use strict";vt="VMSD_WARDEN_GAP",Wk={CONFIG_USER_ONLY:!0,CONFIG_LINUX_USER_OR_BSD_USER:!0,CONFIG_SOFTMMU:!1,CONFIG_SYSTEM_ONLY:!1,CONFIG_KVM:!1,CONFIG_HVF:!1,CONFIG_WHPX:!1,CONFIG_NVMM:!1,CONFIG_HAX:!1,CONFIG_MSHV:!1},Hk={CONFIG_USER_ONLY:!1,CONFIG_LINUX_USER_OR_BSD_USER:!1,CONFIG_LINUX_USER:!1,CONFIG_BSD_USER:!1,CONFIG_SOFTMMU:!0,CONFIG_SYSTEM_ONLY:!0},$U={false:!1,true:!0,NEVER:!1,NOTYET:!1,NOT_YET:!1,notyet:!1,notdef:!1},PU=/(?:^|[^\w])(?:\d|(?:false|true|NEVER|NOTYET|NOT_YET|notyet|notdef)\b)/;om=/\s+|\|\||&&|[!()]|==|!=|>=|<=|[<>+\-*/%?:~^&|,]|[A-Za-z_]\w*|\d\w*/y;Ji=(e,t)=>e===!1||t===!1?!1:e===null||t===null?null:!0,Kk=(e,t)=>Yi(Ji(Yi(e),Yi(t))),Yi=e=>e===null?null:!e;OU={...Wk,CONFIG_LINUX_USER:!0,CONFIG_BSD_USER:!1},IU={...Wk,CONFIG_LINUX_USER:!1,CONFIG_BSD_USER:!0};FU={...Hk,CONFIG_TCG:!0,tcg_enabled:!0}});function gn(e){let t=/^([A-Za-z0-9_]+)-(softmmu|[A-Za-z0-9_]+-user)\.mak$/.exec(e);return t?{arch:t[1],kind:t[2]==="softmmu"?"system":"user"}:null}function zn(e,t,n){let r=t===null?null:/^\s*TARGET_BASE_ARCH\s*=\s*(\w+)/m.exec(t)?.[1];if(r)return r;let s=t===null?null:/^\s*TARGET_ARCH\s*=\s*(\w+)/m.exec(t)?.[1];for(let o of[s,e]){if(!o)continue;if(n.has(o))return o;let i=MU[o];if(i)return i}return e==="or1k"&&n.has("openrisc")?"openrisc":s??NU(t,e,n)??DU(e,n)??e}function NU(e,t,n){let r=/^\s*include\s+(?:\S*\/)?([\w-]+\.mak)\s*$/m.exec(e??"")?.[1],s=r===void 0?null:gn(r)?.arch;return s&&s!==t?zn(s,null,n):null}function DU(e,t){return[...t].filter(r=>e.startsWith(r)&&/^_?(?:\d+\w{0,4}|e[bl]|[bl]e)$/.test(e.slice(r.length))).sort((r,s)=>s.length-r.length)[0]??null}var MU,Qi=k(()=>{"use strict";MU={x86_64:"i386",aarch64:"arm",aarch64_be:"arm",armeb:"arm",ppc64:"ppc",ppc64le:"ppc",ppc64abi32:"ppc",ppcemb:"ppc",sparc64:"sparc",sparc32plus:"sparc",mipsel:"mips",mips64:"mips",mips64el:"mips",mipsn32:"mips",mipsn32el:"mips",microblazeel:"microblaze",sh4eb:"sh4",xtensaeb:"xtensa",riscv32:"riscv",riscv64:"riscv",loongarch64:"loongarch",or32:"openrisc",hppa64:"hppa"}});async function Bt(e,t,n,r,s){let o=t.map(a=>n.get(a.id)),i=t.flatMap((a,c)=>o[c]===void 0?[{e:a,i:c}]:[]);for(let a=0;a<i.length;a+=64){let c=i.slice(a,a+64),l=await e.read(c.map(u=>u.e));c.forEach(({e:u,i:d},p)=>{let f=l[p];if(f==null){o[d]=s;return}let m=r(f);n.set(u.id,m),o[d]=m})}return o}var uo=k(()=>{"use strict"});function Re(e){let t=/^(?:target\/([^/]+)\/|target-([^/]+)\/|(?:linux-user|bsd-user)\/([^/]+)\/)/.exec(e);return t?t[1]??t[2]??t[3]??null:null}function kr(e){return/^(?:configs\/targets|default-configs(?:\/targets)?)\/[^/]+\.mak$/.test(e)}var qt=k(()=>{"use strict"});async function Qk(e,t){for(let n of[`target/${t}`,`target-${t}`]){let r=await e.list(n);if(r.length>0)return{folder:n,entries:r}}return null}async function cm(e){let t=(await e.names("target")).filter(n=>n.endsWith("/")).map(n=>n.slice(0,-1));for(let n of await e.names(""))n.startsWith("target-")&&n.endsWith("/")&&t.push(n.slice(7,-1));return[...new Set(t)].sort()}async function UU(e){let t=[];for(let n of["configs/targets","default-configs"])for(let r of await e.list(n))kr(r.path)&&t.push(r);return t}async function eT(e,t,n){let r=await UU(e),s={user:null,system:null,userConfig:null,systemConfig:null},o=r.flatMap(u=>{let d=gn(u.path.slice(u.path.lastIndexOf("/")+1));return d?[{e:u,config:d}]:[]});if(o.length===0){let u=await e.names(`linux-user/${t}`);return{...s,user:u.length>0?!0:null}}let i=await Bt(e,o.map(u=>u.e),n,u=>u,""),a=new Set(await cm(e)),c=e.complete?null:!1,l={user:c,system:c,userConfig:null,systemConfig:null};for(let[u,{e:d,config:p}]of o.entries())zn(p.arch,i[u],a)===t&&(p.kind==="user"?(l.user=!0,l.userConfig??=d.path):(l.system=!0,l.systemConfig??=d.path));return l}var tT=k(()=>{"use strict";Qi();uo();qt()});function lm(e,t,n=0){if(n>8||e.length>1e3)return null;let r=e.replace(/(?<=\b(?:0[xX][\da-fA-F]+|\d+))[uUlL]+\b/g,""),s=r.match(LU)??[];if(s.length===0||s.length>200||s.join("")!==r.replace(/\s/g,""))return null;let o=0,i=()=>{let l=s[o++];if(l===void 0)return null;if(/^\d/.test(l))return Number(/^0\d/.test(l)?`0o${l.slice(1)}`:l);if(/^\w/.test(l)){let u=t(l);return u===null?null:lm(u,t,n+1)}if(l==="("){let u=a(1);return s[o++]===")"?u:null}if(l==="-"||l==="~"||l==="+"){let u=i();return u===null?null:l==="-"?-u:l==="~"?~u:u}return null},a=l=>{let u=i();for(;;){let d=s[o]??"",p=GU[d]??0;if(p<l)return u;o++;let f=a(p+1);u=u===null||f===null?null:jU(d,u,f)}},c=a(1);return o===s.length&&c!==null&&Number.isSafeInteger(c)?c:null}function jU(e,t,n){switch(e){case"+":return t+n;case"-":return t-n;case"*":return t*n;case"/":return n===0?null:Math.trunc(t/n);case"%":return n===0?null:t%n;case"<<":return t<<n;case">>":return t>>n;case"|":return t|n;case"&":return t&n;default:return t^n}}var LU,GU,nT=k(()=>{"use strict";LU=/0[xX][\da-fA-F]+|\d+|[A-Za-z_]\w*|<<|>>|[-+*/%()|&^~]/g,GU={"|":1,"^":2,"&":3,"<<":4,">>":4,"+":5,"-":5,"*":6,"/":6,"%":6}});function ts(e,t){let n=!1;if(vr(e)===!1)return!0;e.some(r=>r.test===vt)&&(n=!0);for(let r of t)if(!r.outside&&((r.builds===null||r.partial)&&(n=!0),r.builds?.user===!1))return!0;return n?null:!1}function Mn(e,t){return t.some(n=>n.builds!==null&&!n.builds.system)?!1:kt(e)}function rT(e,t){return e.setter?e.setter:t==="device"?"dc->vmsd":t==="ops"?e.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd":e.member==="vmsd"?"cc->vmsd":"cc->legacy_vmsd"}function sT(e,t){let n=e.owner;return typeof n=="object"&&(n=t[n.param]?.owner??"unknown"),n==="DeviceClass"?"device":n==="CPUClass"?"cpu":n==="SysemuCPUOps"?"ops":n==="other"||n==="ObjectClass"?null:e.member==="legacy_vmsd"?"cpu":/^(?:dc|device_class|devclass)$/.test(e.variable??"")?"device":/^(?:cc|cpu_class|cpuclass)$/.test(e.variable??"")?"cpu":null}function oT(e){let t=e.findLast(s=>s.test!==vt&&kt([s])===null);return t?(t.test==="1"?t.not.at(-1)??"":t.test).replace(/\bdefined\s*\(\s*(\w+)\s*\)|\bdefined\s+(\w+)/g,"$1$2").replace(/\s*([()!])\s*/g,"$1").slice(0,60):"the build"}var ea=k(()=>{"use strict";Vt()});function du(e,t,n){let r=(e.descriptions.get(t)??[]).filter(f=>Mn(f.fact.branches,[f.file])!==!1),s=r.filter(f=>!f.file.outside),o=s.filter(f=>f.file.path===n),i=o.length>0?o:s.length>0?s:r,a=i[0];if(!a)return e.wanted.add(t),null;let c={path:a.file.path,line:a.fact.line},l=i.map(f=>cT(e,f.file,f.fact)),u=l.find(f=>f.embeds!==!0&&f.embeds!==l[0].embeds)??l.find(f=>f.embeds===!1),d=t==="vmstate_cpu_common"?!0:iT(l.map(f=>f.embeds)),p=d==="partly"&&u?u:l[0];return{symbol:t,place:c,fieldsPlace:p.place??c,unmigratable:i.every(f=>f.fact.unmigratable===!0),placeholder:iT(i.map(f=>f.fact.unmigratable)),whole:i.every(f=>f.fact.closed),embeds:d,versionId:aT(e,a.fact.versionId),minimumVersionId:aT(e,a.fact.minimumVersionId)}}function iT(e){return e.every(t=>t===e[0])?e[0]??null:e.some(t=>t==="partly")||e.includes(!0)&&e.includes(!1)?"partly":null}function aT(e,t){return t===null?null:lm(t,n=>{let r=e.aliases.get(n)?.find(s=>kt(s.branches)!==!1);return r||e.wanted.add(n),r?.value??null})}function cT(e,t,n,r=0){let s=e.embeds.get(n);if(s!==void 0||r>50)return s??{embeds:null,place:null};e.embeds.set(n,null);let o=BU(e,t,n,r);return e.embeds.set(n,o),o}function BU(e,t,n,r){let s,o=t;if(n.fields===null)return{embeds:n.closed?!1:null,place:null};if(typeof n.fields=="string"){let l=e.fieldArrays.get(n.fields)??[],u=l.find(d=>d.file===t)??l[0];if(!u)return{embeds:e.embedding.has(n.fields)?!0:null,place:null};s=u.fields,o=u.file}else s=n.fields;let i=!n.closed,a=s[0]?{path:o.path,line:s[0].line}:null,c=[];for(let l of s){let u=kt(l.branches??[]);if(u===!1)continue;if(qU(e,n,l,r)){let p=c.some(f=>Xi(f.branches??[],l.branches??[]));if(u===!0||p)return{embeds:!0,place:{path:o.path,line:l.line}};l.branches?.some(f=>f.test===vt)&&(i=!0),c.push(l);continue}let d=e.whole?/^VMSTATE_/:VU;l.macro!==null&&!d.test(l.macro)&&!ZU(e,l.macro)&&(i=!0)}return c.length>0&&!i?{embeds:"partly",place:{path:o.path,line:c[0].line}}:{embeds:i?null:!1,place:a}}function qU(e,t,n,r){return n.refs.includes("vmstate_cpu_common")||n.macro!==null&&e.embedding.has(n.macro)?!0:n.refs.some(s=>{if(!/^vms/.test(s)||s===t.name)return!1;let o=e.descriptions.get(s)?.[0];return o!==void 0&&cT(e,o.file,o.fact,r+1).embeds===!0})}function ZU(e,t){return e.aliases.has(t)||e.files.some(n=>n.facts.fieldMacros.includes(t))}var VU,um=k(()=>{"use strict";Vt();nT();ea();VU=/^VMSTATE_(?:END_OF_LIST|UNUSED|U?INT|U?INTTL|UINTTL|BOOL|CPU_?DOUBLE|U(?:16|32|64)\b|FLOAT|TIMER|CLOCK|BUFFER|BITMAP|STATIC|PARTIAL|VBUFFER|VARRAY|STRUCT|ARRAY|SINGLE|SUB_ARRAY|2DARRAY|POINTER|WITH_TMP|QTAILQ|QLIST|GTREE|VALIDATE|FIFO|MACADDR|QDEV|BUS|PCI|IRQ|GPIO|PTIMER|CPU_IRQ|VSTRUCT|I2C|SSI|INSTANCE|OPAQUE|XMM|YMMH|ZMM|HI16|FP|BND|MTRR|CPUTLB|UINT32_SUB|SEGMENT|AVR|FPR|VSR|TB|TLB|SLB|REG|MMU|TC|FPU|HOST)/});function dm(e,t,n,r){let{index:s,save:o}=e,i=n.sites.filter(y=>y.kind==="device"),a=n.sites.filter(y=>y.kind!=="device"),c=[...i,...a],l=c.map(y=>uT(s,y)),u=l.map(y=>y[0]??null),d=c.map(y=>y.variable),p=c.map(y=>lT(y,t)),f=y=>y.some(b=>l[c.indexOf(b)].some(w=>w?.unmigratable!==!0)),m=[...e.late,...n.unresolved];m.push(...c.flatMap((y,b)=>WU(y,l[b])));let h="none",g=null;if(i.length>0&&a.length>0){let y=i.some(b=>a.some(w=>!Xi(b.branches,w.branches)));h=y?"both":"unknown",y||m.push(dT("which hook is set",i[0]))}else if(c.length>0){g=i.length>0?"type-1":"type-2",h=f(c)?g:"unmigratable";let y=KU(c);y&&m.push(dT("whether a hook is set",y))}else if(!o){for(let{name:y,...b}of m.length===0?n.unfollowed:[])m.push(b),s.wanted.add(y);m.length===0&&m.push(...e.stillNamed()),m.length>0&&(h="unknown")}if(o&&(h==="none"||h==="unknown"||h==="type-1")){p.push({hook:"CPU_SAVE_VERSION",cpuClass:t,symbol:null,path:o.place.path,line:o.place.line,guarded:!0}),u.push(null),d.push(null);let y=h==="type-1";h=y?"both":"type-2",g=y?null:"type-2"}let _=HU(l.flat(),g);return{cpuClass:t,registration:{type:h,hooks:p,embedsCpuCommon:_===null?null:_.embeds==="partly"?g==="type-2":_.embeds,versionId:_?_.versionId:o?.version??null,minimumVersionId:_?.minimumVersionId??null,userMode:null},hook:g,descriptions:u,main:_,userHooks:n.userSites.map(y=>({site:lT(y,t),unmigratable:uT(s,y)[0]?.unmigratable===!0})),variables:d,place:r,unresolved:m}}function uT(e,t){return t.symbols.length===0?[null]:t.symbols.map(n=>du(e,n,t.path))}function WU(e,t){let n="description";return t.flatMap((r,s)=>r===null?[{about:n,what:`${e.symbols[s]??"the description"} is not in sight`,path:e.path,line:e.line}]:r.placeholder===!0?[]:r.placeholder!==!1?[{about:n,what:`${r.symbol} is unmigratable in some builds, or may be`,...r.place}]:r.embeds===null?[{about:n,what:`${r.symbol} may or may not embed cpu_common`,...r.place}]:[])}function HU(e,t){let n=e.filter(o=>o!==null),r=n.filter(o=>!o.unmigratable);return r.find(o=>o.embeds==="partly"||o.embeds===(t==="type-2"))??r.find(o=>o.embeds===null)??r[0]??n[0]??null}function KU(e){return e.some(t=>t.branches.some(n=>n.test===vt))||e.some(t=>Jk(t.branches)===!0)||e.some(t=>e.some(n=>Xi(t.branches,n.branches)))?null:e[0]}var lT,dT,pT=k(()=>{"use strict";Vt();um();ea();lT=(e,t)=>({hook:e.hook,cpuClass:t,symbol:e.symbol,path:e.path,line:e.line,guarded:e.guarded});dT=(e,{path:t,line:n,branches:r})=>({about:"hook",what:`${e} depends on ${oT(r)}`,path:t,line:n})});function ta(e,t){if(t===null)return null;if(t==="TYPE_CPU"||t==='"cpu"')return"TYPE_CPU";let n=t;for(let r=0;r<5;r++){let s=e.aliases.get(n)?.[0]?.value;if(!s||!/^(?:\w+|"[^"]*")$/.test(s))break;n=s}return n==='"cpu"'?"TYPE_CPU":n}function fT(e){return e.types.find(({fact:t})=>ta(e,t.name)==="TYPE_CPU")}function mT(e){let t=e.types.map(({file:o,fact:i})=>({name:ta(e,i.name),file:o,fact:i,parent:null})),n=new Map;for(let o of t)o.name!==null&&!n.has(o.name)&&n.set(o.name,o);let r=t.filter(o=>ta(e,o.fact.parent)==="TYPE_CPU"),s=new Set(r);for(let o=0;o<8;o++){let i=!1;for(let a of t){if(s.has(a)||a.fact.parent===null)continue;let c=ta(e,a.fact.parent),l=n.get(c);if(!l||!s.has(l)){let u=/\bTYPE_\w+/g;l=[...a.fact.parent.matchAll(u)].map(p=>n.get(ta(e,p[0]))).find(p=>p&&s.has(p))??(/\b\w+_CPU_TYPE_NAME \(/.test(a.fact.parent)?r[0]:void 0)}l&&l!==a&&s.has(l)&&(a.parent=l,s.add(a),i=!0)}if(!i)break}return t.filter(o=>s.has(o))}var hT=k(()=>{"use strict"});function _n(e){return JSON.parse(JSON.stringify(e))}var na=k(()=>{"use strict"});function _T(e,t,n){let r=t+1;for(;r<e.length;r++){let s=e.charCodeAt(r);if(s===hm)r++;else{if(s===n)return r+1;if(s===sa)return r}}return e.length}function JU(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===sa)return n;if(r===hm)e.charCodeAt(n+1)===13&&n++,n++;else if(r===ns&&e.charCodeAt(n+1)===ST){let s=e.indexOf("*/",n+2);if(s<0)return e.length;n=s+1}else if(r===ns&&e.charCodeAt(n+1)===ns){let s=e.indexOf(`
`,n);return s<0?e.length:s}}return e.length}function YU(e,t){for(let n=t-1;n>=0;n--){let r=e.charCodeAt(n);if(r===sa)return!0;if(r!==mm&&r!==vT)return!1}return!0}function XU(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===sa||r===ns)return!0;if(r!==mm&&r!==vT&&r!==13)return!1}return!0}function QU(e,t,n){return wT.lastIndex=t,wT.exec(e)?.[1]===n}function yn(e){let t={text:e,items:[],macros:[],includes:[],holes:[],branchStarts:[0],branchStacks:[[]],newlines:null},n=[],r=[],s=!1,o=0,i=0,a=0,c=0,l=-1,u=-1,d=(g,_)=>{(l>=0||g-c>1)&&t.items.push({start:c,end:g,brace:l,closed:_}),c=g,l=-1,i=0,a=0},p=(g,_)=>{r=g,t.branchStarts.push(_),t.branchStacks.push(g)},f=(g,_)=>{g&&!s&&(o=_),!g&&s&&t.holes.push({start:o,end:_}),s=g},m=g=>am(g)===!1,h=(g,_)=>{yT.lastIndex=g;let y=yT.exec(e),b=y?.[1]??"",w=g+(y?.[0].length??1),v=n.at(-1);switch(b){case"if":case"ifdef":case"ifndef":{let T=bT(e.slice(w,_));if(b!=="if"){let E=T.split(/\s/)[0]??"";T=`${b==="ifndef"?"!":""}defined(${E})`,b==="ifndef"&&QU(e,_,E)&&(T="1")}n.length<gT&&(n.push({tests:[T],outer:r,outerDead:s,depth:i,paren:a,after:null}),p([...r,{test:T,not:[]}],_),m(T)&&f(!0,_));break}case"elif":case"else":{if(!v)break;!s&&!v.after&&(v.after={depth:i,paren:a});let T=b==="elif"?bT(e.slice(w,_)):"1";p([...v.outer,{test:T,not:[...v.tests]}],_);let E=v.outerDead||m(T)||v.tests.some(S=>am(S)===!0);v.tests.length<gT&&v.tests.push(T),f(!1,g),E&&f(!0,_),i=v.depth,a=v.paren;break}case"endif":{if(!v)break;n.pop(),f(!1,g),p(v.outer,_),v.after&&({depth:i,paren:a}=v.after),v.outerDead&&f(!0,_);break}case"define":{if(s)break;let T=/^([A-Za-z_]\w*)(\(([^)]*)\))?/.exec(e.slice(w,Math.min(_,w+400)));if(!T)break;t.macros.push({name:T[1],params:T[2]===void 0?null:T[3].replace(/\\\r?\n/g," ").split(",").map(E=>E.trim()),start:g,bodyStart:w+T[0].length,bodyEnd:_});break}case"include":{let T=/^["<]([^">\n]{1,200})[">]/.exec(e.slice(w,Math.min(_,w+210)));T&&!s&&t.includes.push({name:T[1],start:g});break}default:}};for(let g=0;g<e.length;g++){let _=e.charCodeAt(g);if(_>127||AT[_]===0){!s&&_>mm&&(u=_);continue}if(_===ns){let y=e.charCodeAt(g+1),b=-1;if(y===ST){let w=e.indexOf("*/",g+2);b=w<0?e.length:w+2}else if(y===ns){b=g;do b=e.indexOf(`
`,b+1);while(b>0&&e.charCodeAt(b-1)===hm);b<0&&(b=e.length)}b>=0&&(s||t.holes.push({start:g,end:b}),g=b-1);continue}if(_===kT){if(!YU(e,g))continue;let y=JU(e,g),b=s;h(g,y),!b&&!s?t.holes.push({start:g,end:y}):b?s||t.holes.push({start:g,end:y}):t.holes.push({start:g,end:o}),g=y-1;continue}if(!s)if(_===ra)g=_T(e,g,ra)-1,u=ra;else if(_===pm){let y=_T(e,g,pm);y-g<=12&&(g=y-1)}else if(_===TT)a++;else if(_===fm)a>0&&a--,u=fm;else if(_===xT){if(i===0&&l<0){if(u===ra&&/extern\s*"C\+*"\s*$/.test(e.slice(Math.max(0,g-30),g))){c=g+1;continue}l=g,a=0}i++}else if(_===CT){let y=g===0||e.charCodeAt(g-1)===sa;i>0&&i--,y&&i>0?d(g+1,!1):i===0&&(l<0||XU(e,g+1))&&d(g+1,l>=0)}else _===ET&&i===0&&a===0&&d(g+1,!0)}return s&&t.holes.push({start:o,end:e.length}),/\S/.test(e.slice(c,c+1e3))&&d(e.length,!1),t}function bn(e,t){let n=0,r=e.branchStarts.length-1;for(;n<r;){let s=n+r+1>>1;e.branchStarts[s]<=t?n=s:r=s-1}return e.branchStacks[n]}function se(e,t){if(!e.newlines){let s=[];for(let o=e.text.indexOf(`
`);o>=0;o=e.text.indexOf(`
`,o+1))s.push(o);e.newlines=Int32Array.from(s)}let n=0,r=e.newlines.length;for(;n<r;){let s=n+r>>1;e.newlines[s]<t?n=s+1:r=s}return n+1}var gT,vT,sa,mm,ra,kT,pm,TT,fm,ST,ns,ET,hm,xT,CT,AT,yT,bT,wT,wn=k(()=>{"use strict";Vt();gT=200,[vT,sa,mm,ra,kT,pm,TT,fm,ST,ns,ET,hm,xT,CT]=[9,10,32,34,35,39,40,41,42,47,59,92,123,125],AT=new Uint8Array(128);for(let e of[ra,kT,pm,TT,fm,ns,ET,xT,CT])AT[e]=1;yT=/#[ \t]*([a-z_]+)[ \t]*/y,bT=e=>e.slice(0,4e3).replace(/\/\*[\s\S]*?\*\//g," ").replace(/\/\/.*$/m,"").replace(/\\\r?\n/g," ").trim().slice(0,1e3),wT=/\s*#[ \t]*define[ \t]+(\w+)/y});function Tt(e,t,n){let r=[],s=tL(e.holes,t),o=t;for(;o<n;){for(;s<e.holes.length&&e.holes[s].end<=o;)s++;let i=e.holes[s];if(i&&i.start<=o){o=i.end;continue}let a=Math.min(n,i?.start??n);nL(e.text.slice(o,a),o,r),o=a}return r}function tL(e,t){let n=0,r=e.length;for(;n<r;){let s=n+r>>1;e[s].end<=t?n=s+1:r=s}return n}function nL(e,t,n){for(let r of e.matchAll(eL)){let s=r[0],o=s.charCodeAt(0),i="punct";o>=97&&o<=122||o>=65&&o<=90||o===95?i="name":o===34?i="string":o===39?i="char":(o>=48&&o<=57||o===46&&s.length>1&&s!=="...")&&(i="number"),s!=="\\"&&n.push({kind:i,text:s,start:t+r.index})}}function PT(e){let t=$T.get(e);if(t?.length===e.length)return t;let n=new Int32Array(e.length).fill(-1),r=[];for(let s=0;s<e.length;s++){let o=e[s].text;if(o==="("||o==="{"||o==="[")r.push(s);else if(o===")"||o==="}"||o==="]"){let i=r.pop();if(i===void 0)continue;n[i]=s,n[s]=i}}return $T.set(e,n),n}function B(e,t){let n=PT(e)[t]??-1;return n<0?e.length:n}function je(e,t){return PT(e)[t]??-1}function Zt(e,t,n){let r=[],s=t;for(let o=t;o<n;o++){let i=e[o].text;i==="("||i==="{"||i==="["?o=Math.min(B(e,o),n):i===","&&(r.push([s,o]),s=o+1)}return s<n&&r.push([s,n]),r}var eL,$T,Wt=k(()=>{"use strict";eL=/[A-Za-z_]\w*|\.?\d[\w.]*|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|->|\+\+|--|<<=?|>>=?|[=!<>+\-*/%&|^]=|&&|\|\||##|\.\.\.|\S/g;$T=new WeakMap});function IT(e){let t=new Array(e.length).fill(OT),n=0,r=()=>e[n]?.text,s=(c,l)=>{for(n++;n<e.length&&r()!=="}";)i(c,l);n++},o=(c,l)=>{let u=n+1,d=B(e,u),p=e.slice(u+1,Math.min(d,u+1+rL)).map(f=>f.text).join(" ");t.fill(c,n,d+1),n=d+1,i([...c,{test:p,not:[]}],l),r()==="else"&&(n++,i([...c,{test:"1",not:[p]}],l))},i=(c,l)=>{for(;/^(?:for|while|switch)$/.test(r()??"")&&e[n+1]?.text==="(";){let d=B(e,n+1);t.fill(c,n,d+1),n=d+1}let u=r();u==="{"&&l<RT?s(c,l+1):u==="if"&&e[n+1]?.text==="("&&l<RT?o(c,l+1):a(c)},a=c=>{if(n>=e.length||r()==="}")return;let l=n;for(;n<e.length&&r()!==";";){let u=r();if(u==="}"||((u==="("||u==="["||u==="{")&&(n=Math.min(B(e,n),e.length)),n++,u==="else"||u==="do"||u===":"&&sL(e,l,n)))break}r()===";"&&n++,n===l&&n++,t.fill(c,l,n)};for(;n<e.length;)r()==="}"?n++:i(OT,0);return t}var RT,rL,OT,sL,FT=k(()=>{"use strict";Wt();RT=30,rL=40,OT=[];sL=(e,t,n)=>n-t===2||e[t].text==="case"});function po(e,t,n){return{scan:e,tokens:Tt(e,t,n),usedAt:null,control:null}}function MT(e,t,n){let r=po(e,t,n);return r.tokens.some(o=>o.text==="if")?{...r,control:IT(r.tokens)}:r}function rs(e,t,n=null){return{scan:e,tokens:Tt({text:e.text,holes:[]},t.bodyStart,t.bodyEnd),usedAt:n,control:null}}function Oe(e,t){let n=bn(e.scan,NT(e,t)),r=e.control?.[t];return r===void 0||r.length===0?n:[...n,...r]}function fo(e,t){let n=zT.get(e.macros);if(!n){n=new Map;for(let r of e.macros)n.has(r.name)||n.set(r.name,r);zT.set(e.macros,n)}return n.get(t)}function oa(e){for(let t=0;t<e.length;t++){let n=e[t].text;if(n==="=")return t;(n==="("||n==="[")&&(t=B(e,t))}return e.length}function mo(e,t){let n=t-1;for(;;){let s=oL(e,n);if(e[n]?.text==="]")n=je(e,n)-1;else if(s>0)n=s-1;else break}let r=e[n];return r?.kind!=="name"?null:r.text}function oL(e,t){let n=s=>/^(?:__attribute__|(?:QEMU|G)_[A-Z_]+)$/.test(e[s]?.text??"");if(n(t))return t;if(e[t]?.text!==")")return-1;let r=je(e,t);return n(r-1)?r-1:-1}function pu(e,t){return e[t]?.text!=="("?[]:Zt(e,t+1,B(e,t)).map(([n,r])=>e.slice(n,Math.min(r,n+100)).map(s=>s.text).join(" "))}function _m(e,t){let n=t;for(;n>0&&t-n<gm&&![";","{","}"].includes(e[n-1].text);)if(e[n-1].text===")"){let r=je(e,n-1);if(r<0)break;n=r}else n--;return e[n]?.start??e[t].start}var NT,He,zT,gm,Tr=k(()=>{"use strict";FT();wn();Wt();NT=(e,t)=>e.usedAt??e.tokens[t].start,He=(e,t)=>se(e.scan,NT(e,t));zT=new WeakMap;gm=1e3});function ym(e,t,n){let{tokens:r}=e,s=Oe(e,t).length,[o,i]=[t+1,n],a=[];for(let c=o;c<i;c++){let l=r[c];if(l.text===",")continue;let u=c,d=null;l.kind==="name"?(d=l.text,r[c+1]?.text==="("&&(u=Math.min(B(r,c+1),i-1))):l.text==="{"&&(u=Math.min(B(r,c),i-1));let p=r.slice(c+(d?1:0),u+1).filter(m=>m.kind==="name"),f=Oe(e,c).slice(s);if(a.push({macro:d,refs:p.map(m=>m.text),line:He(e,c),...f.length>0?{branches:f}:{}}),c=u,a.length>5e3)break}return a}function bm(e,t){let{tokens:n}=e,{name:r,open:s,close:o,branches:i,closed:a}=t,c={name:r,streamName:null,unmigratable:!1,versionId:a?"0":null,minimumVersionId:a?"0":null,fields:null,line:se(e.scan,t.start),branches:i,closed:a};for(let l=s+1;l<o;l++){let u=n[l];if(u.text==="{"||u.text==="("){l=B(n,l);continue}if(u.kind==="name"&&/^[{,]$/.test(n[l-1].text)&&(c.closed=!1),u.text!=="."||n[l+2]?.text!=="=")continue;let d=n[l+1].text,p=n[l+3];if(!p)break;if(d==="unmigratable"){let f=Oe(e,l),m=/^(?:1|true)$/.test(p.text)?!0:/^(?:0|false)$/.test(p.text)?!1:null;c.unmigratable=m===!0&&f.length>i.length?null:m}else if(d==="name")c.streamName=p.kind==="string"?p.text.slice(1,-1):null;else if(d==="version_id")c.versionId=DT(n,l+3,o);else if(d==="minimum_version_id")c.minimumVersionId=DT(n,l+3,o);else if(d==="fields"){let f=l+3;if(n[f].text==="("&&(f=B(n,f)+1),n[f]?.text==="{"){let m=Math.min(B(n,f),o);c.fields=ym(e,f,m),l=m}else c.fields=n[f]?.text??null}}return c}function DT(e,t,n){let r=[];for(let s=t;s<n&&r.length<iL&&e[s].text!==",";s++){let o=e[s].text==="("?Math.min(B(e,s),n-1):s;for(;s<=o;s++)r.push(e[s].text);s--}return r.join(" ")}var iL,UT=k(()=>{"use strict";wn();Wt();Tr();iL=40});function cL(e){return e==="DeviceClass"||e==="CPUClass"||e==="ObjectClass"?e:go.test(e)?"SysemuCPUOps":"other"}function lL(e,t,n,r){if(/^DEVICE_(GET_)?CLASS$/.test(e))return"DeviceClass";if(/^CPU_(GET_)?CLASS$/.test(e))return"CPUClass";if(/^OBJECT_(CLASS|GET_CLASS)(_CHECK)?$/.test(e))return t[n+1]?.text??"";if(/_(GET_)?CLASS$/.test(e))return/CPU_(GET_)?CLASS$/.test(e)?"SomeCPUClass":"SomeClass";let s=r.macros.get(e);if(s!==void 0){let o=/\b(DEVICE|CPU)_(?:GET_)?CLASS\b|\(\s*(DeviceClass|CPUClass)\s*\*\s*\)/.exec(s);if(o)return o[1]==="DEVICE"||o[2]==="DeviceClass"?"DeviceClass":"CPUClass"}return""}function uL(e,t){return t==="parent_class"||t==="parent_obj"?e==="CPUClass"?"DeviceClass":e==="DeviceClass"?"ObjectClass":/CPUClass$/.test(e)?"CPUClass":"":t==="sysemu_ops"?"SysemuCPUOps":""}function ho(e,t,n,r=0){let s=e[t];if(!s||r>20)return"";if(s.kind==="name"){let c=e[t-1]?.text;return c==="->"||c==="."?uL(ho(e,t-2,n,r+1),s.text):dL(s,n)}if(s.text==="]")return ho(e,je(e,t)-1,n,r+1);if(s.text!==")")return"";let o=je(e,t),i=e[o-1];if(i?.kind==="name"&&!vm.has(i.text))return lL(i.text,e,o,n);if(e[o+1]?.text==="("){let c=B(e,o+1),l=e.slice(o+2,c).filter(u=>u.kind==="name"&&u.text!=="const"&&u.text!=="struct");if(c<t-1&&e[c-1]?.text==="*"&&l.length===1)return l[0].text}return ho(e,t-1,n,r+1)}function dL(e,t){let n=t.types.get(e.text)?.findLast(s=>s.start<=e.start);if(n)return n.type;let r=t.params.find(s=>s.name===e.text);return r?r.type===""||r.type==="void"?`param ${t.params.indexOf(r)}`:r.type:t.used.get(e.text)??""}function km(e){return e===""?"unknown":e.startsWith("param ")?{param:Number(e.slice(6))}:cL(e)}function pL(e){let t=LT.get(e.macros);if(t)return t;let n=new Map;for(let r of e.macros){if(r.params===null||r.bodyEnd-r.bodyStart>=500)continue;let s=e.text.slice(r.bodyStart,r.bodyEnd);(s.includes("Class")||s.includes("_CLASS"))&&n.set(r.name,s)}return LT.set(e.macros,n),n}function GT(e,t,n){let r={types:new Map,params:t,used:new Map,macros:pL(n)};for(let s=0;s<e.length;s++){let o=e[s];if(o.kind!=="name")continue;let i=e[s+1]?.text;if(i==="*"&&/Class$|Ops$|Operations$/.test(o.text)){let a=s+2;for(;e[a]?.text==="*"||e[a]?.text==="const";)a++;for(;;){let c=e[a];if(c?.kind!=="name")break;let l=r.types.get(c.text)??[];for(l.push({type:o.text,start:c.start}),r.types.set(c.text,l);a<e.length&&![",",";",")","}"].includes(e[a].text);)(e[a].text==="("||e[a].text==="{")&&(a=B(e,a)),a++;if(e[a]?.text!==","||e[a+1]?.text!=="*")break;a+=2}}else if((i==="->"||i===".")&&e[s-1]?.text!=="->"&&e[s-1]?.text!=="."){let a=e[s+2]?.text??"";wm.test(a)?r.used.set(o.text,"CPUClass"):aL.test(a)&&!r.used.has(o.text)&&r.used.set(o.text,"DeviceClass")}}return r}function Ht(e,t,n=e.length){let r=t,s=Math.min(n,t+gm);for(;r<s&&![";",",","}",")"].includes(e[r].text);){let d=e[r].text;(d==="("||d==="{"||d==="[")&&(r=B(e,r)),r++}r=Math.min(r,s);let o=t;for(let d=t;d<r;d++)e[d].text==="="&&(o=d+1);let i=[],a=[],c=0;for(let d=o;d<r;d++){let p=e[d],f=e[d-1]?.text,m=p.text==="("&&e[d-1]?.kind==="name"&&/[a-z]/.test(f)&&!jT.test(f);if(d>o&&(m||p.text==="[")){d=B(e,d);continue}p.text==="?"&&(c=i.length),!(p.kind!=="name"||fL.test(p.text)||f==="->"||f===".")&&(i.push(p.text),f==="&"&&a.push(p.text))}let l=i.length===1&&i[0]==="NULL"||i.length===0&&e[o]?.text==="0",u=a.length>0?a:c>0?i.slice(c):i.slice(-1);return{end:r,symbol:l?null:a[0]??i.at(-1)??null,symbols:l?[]:u.filter(d=>d!=="NULL"),clears:l,names:i}}function Tm(e){return e.flatMap((t,n)=>{if(!/^(?:memcpy|memmove)$/.test(t.text)||e[n+1]?.text!=="(")return[];let r=Zt(e,n+2,B(e,n+1)),[s,o]=r.slice(0,2).map(i=>Ht(e,...i));return s?.symbol&&o?.symbol?[{to:s.symbol,from:o}]:[]})}function VT(e){let t=new Map;for(let n=0;n<e.length;n++){let r=e[n-1];if(e[n].text!=="="||r?.kind!=="name"||e[n-2]?.text==="->"||e[n-2]?.text===".")continue;let s=Ht(e,n+1);s.names.length>0&&!s.names.includes(r.text)&&mL(e,n+1,s)&&t.set(r.text,s)}for(let{to:n,from:r}of Tm(e))t.set(n,r);return t}function mL(e,t,{names:n,symbols:r}){return n.length===1||r.length>1||jT.test(e[t]?.text??"")}var go,wm,aL,vm,LT,fL,jT,fu=k(()=>{"use strict";Wt();Tr();go=/^(?:SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)$/,wm=/^(?:class_by_name|dump_state|set_pc|get_pc|gdb_read_register|gdb_write_register|gdb_num_core_regs|gdb_core_xml_file|get_phys_page_debug|get_phys_page_attrs_debug|tcg_ops|sysemu_ops|do_interrupt|synchronize_from_tb|disas_set_info|has_work|parse_features|mmu_index|memory_rw_debug|tlb_fill|cpu_exec_interrupt|legacy_vmsd|dump_statistics|reset_dump_flags|init_accel_cpu|list_cpus|max_as|asidx_from_attrs|gdb_arch_name|gdb_stop_before_watchpoint|debug_excp_handler|virtio_is_big_endian|write_elf32_note|write_elf64_note)$/,aL=/^(?:realize|unrealize|reset|props|props_|categories|desc|hotpluggable|bus_type|fw_name|user_creatable)$/;vm=new Set(["if","while","for","switch","return","sizeof","case","do","else","typeof"]);LT=new WeakMap;fL=/^(?:const|struct|VMStateDescription|void|\w*CPU\w*Ops|CPUSystemOperations)$/,jT=/^g_memdup/});function ia(e,t){let{name:n,branches:r,closed:s}=t,o=se(e.scan,t.start),i={name:n,hooks:[],uses:[],line:o,branches:r,closed:s};return Sm(e,t.open+1,t.close,i),i}function Sm(e,t,n,r){let{scan:s,tokens:o}=e;for(let i=t;i<n;i++)if(o[i].text==="."&&o[i+2]?.text==="=")_L(e,i,r);else if(e.usedAt===null&&gL(o,i)){let a=fo(s,o[i].text);if(!a)hL(e,i,r);else if(s.text.slice(a.bodyStart,a.bodyEnd).includes("vmsd")){let c=rs(s,a,o[i].start);Sm(c,0,c.tokens.length,r)}}}function hL(e,t,n){let{tokens:r}=e,s=r[t].text;!/^[A-Z]\w+$/.test(s)||n.uses.length>20||n.uses.push({macro:s,args:pu(r,t+1),line:He(e,t),branches:Oe(e,t)})}function BT(e,{line:t,branches:n}){let r=yn(""),s=Tt({text:e,holes:[]},0,e.length),o={name:"",hooks:[],uses:[],line:t,branches:n,closed:!0};return Sm({scan:r,tokens:s,usedAt:0,control:null},0,s.length,o),o.hooks.map(i=>({...i,line:t,branches:n}))}function _L(e,t,n){let r=e.tokens[t+1].text;if(r!=="vmsd"&&r!=="legacy_vmsd")return;let s=Ht(e.tokens,t+3);s.clears||n.hooks.push({member:r,symbol:s.symbol,line:He(e,t),branches:Oe(e,t)})}var gL,mu=k(()=>{"use strict";wn();Wt();fu();Tr();gL=(e,t)=>e[t].kind==="name"&&(e[t-1]?.text==="{"||e[t-1]?.text===",")});function qT(e,t){let n=t;for(;n>=0&&e[n].text!==")";)n--;return n}function ZT(e){let t=qT(e,e.length-1),n=je(e,t);for(;n>0&&yL.test(e[n-1].text);)t=qT(e,n-2),n=je(e,t);let r=e[n-1];if(n<1||!r)return null;let s=r.text,o=r.start;if(r.text===")"){let a=je(e,n-1);if(a<1)return null;s=e.slice(a-1,n).map(c=>c.text).join(""),o=e[a-1].start}else if(r.kind!=="name")return null;let i=Zt(e,n+1,t).map(([a,c])=>{let l=e.slice(a,c).filter(d=>d.kind==="name"&&!/^(?:const|struct|G_\w+|QEMU_\w+)$/.test(d.text)),u=l.at(-1)?.text??"";return{name:l.length>1?u:"",type:l[0]?.text??""}});return{name:s,params:i,start:o}}function Em(e,t){let{scan:n,tokens:r}=e,s={hooks:[],ops:[],calls:[],accelInits:[],returns:[],mentions:[],tables:[],cpuEvidence:t.some(a=>a.type==="CPUClass")},o=GT(r,t,n),i={piece:e,params:t,declarations:o,locals:VT(r),out:s,told:0};for(let a=0;a<r.length;a++){let c=r[a];if(c.kind!=="name")continue;let l=r[a-1]?.text,u=r[a+1]?.text;if((c.text==="CPUClass"||c.text==="CPU_CLASS"||c.text==="CPU_GET_CLASS")&&(s.cpuEvidence=!0),l==="->"||l==="."){wm.test(c.text)&&(s.cpuEvidence=!0),u==="="&&kL(i,a);continue}c.text==="return"?s.returns.push(...Ht(r,a+1).symbols.slice(0,8)):u===";"&&/^[A-Z]/.test(c.text)&&(l===void 0||/^[;{}]$/.test(l))?s.calls.push({name:c.text,args:[],line:He(e,a),branches:Oe(e,a)}):u==="("&&!vm.has(c.text)?TL(i,a):go.test(c.text)&&u===")"&&r[a+2]?.text==="{"&&EL(i,a),a>=i.told&&wL.test(c.text)&&u!=="("&&s.mentions.length<bL&&s.mentions.push({symbol:c.text,line:He(e,a)})}return s}function kL(e,t){let{scan:n,tokens:r}=e.piece,s=r[t].text;if(s==="vmsd"||s==="legacy_vmsd"){if(r[t-1].text==="."&&/^[{,(]$/.test(r[t-2]?.text??"{"))return;let o=Ht(r,t+2),i=ho(r,t-2,e.declarations);e.told=o.end,e.out.hooks.push({owner:s==="legacy_vmsd"&&i!=="CPUClass"&&i!==""?"SysemuCPUOps":km(i),member:s,setter:null,variable:r[t-2]?.kind==="name"?r[t-2].text:null,...WT(e,o),line:se(n,_m(r,t)),branches:Oe(e.piece,t)})}else if(s==="sysemu_ops"){let o=Ht(r,t+2),i=SL(r,t+2,o.end),a=i===null?o.names:[HT(e.piece,i)];e.out.ops.push({tables:o.clears?[]:a.flatMap(c=>[c,...e.locals.get(c)?.names??[]]),line:se(n,_m(r,t)),branches:Oe(e.piece,t)})}else s==="cpu_class_init"&&e.out.accelInits.push(...Ht(r,t+2).names.slice(0,8))}function WT(e,t){let n=e.locals.get(t.symbol??""),r=e.params.findIndex(s=>s.name!==""&&s.name===t.symbol);return{symbol:n?.symbol??t.symbol,symbols:n&&n.symbols.length>0?n.symbols:t.symbols,symbolParam:r<0?null:r,clears:t.clears}}function TL(e,t){let{piece:n,locals:r,declarations:s}=e,{tokens:o}=n,i=o[t].text,a=B(o,t+1),c=Zt(o,t+2,a),l=He(n,t),u=Oe(n,t);if(vL.test(i)){let d=c[1]?Ht(o,...c[1]):null;e.told=a,e.out.hooks.push({owner:i==="device_class_set_vmsd"?"DeviceClass":"CPUClass",member:"vmsd",setter:i,variable:null,...WT(e,d??{end:a,symbol:null,symbols:[],clears:!1,names:[]}),line:l,branches:u}),e.out.cpuEvidence||=i==="cpu_class_set_vmsd";return}c.length>8||e.out.calls.push({name:i,args:c.map(([d,p])=>{let{symbol:f}=Ht(o,d,p);return{owner:km(ho(o,p-1,s)),symbol:r.get(f??"")?.symbol??f}}),line:l,branches:u})}function SL(e,t,n){for(let r=t;r<n;r++)if(e[r].text==="{"&&e[r-1]?.text===")"&&go.test(e[r-2]?.text??""))return r;return null}function EL(e,t){let{tokens:n}=e.piece,r=t+2,s=je(n,t+1)-1;n[s]?.text==="&"&&s--;let o=n[s]?.text==="="?n[s-1]:void 0,i=/^(?:->|\.)$/.test(n[s-2]?.text??""),a=o?.kind==="name"&&!i?o.text:HT(e.piece,r),c=B(n,r),l=n[r].start;e.told=Math.max(e.told,c),e.out.tables.push(ia(e.piece,{name:a,open:r,close:c,start:l,branches:Oe(e.piece,t),closed:!0}))}var yL,bL,wL,vL,HT,KT=k(()=>{"use strict";wn();Wt();fu();Tr();mu();yL=/^(?:__attribute__|(?:G|QEMU)_[A-Z_]+)$/;bL=200,wL=/^vms|vmsd$|vmstate/,vL=/^(?:device|cpu)_class_set_vmsd$/;HT=(e,t)=>`@${e.tokens[t].start}`});function ss(e,t,n,r=0){let{scan:s,tokens:o}=e,i=[],a=Math.min(n,o.length);for(let c=t;c<a;c++){if(o[c].kind==="name"&&o[c+1]?.text==="("){let d=fo(s,o[c].text);if(d?.params){let p=B(o,c+1);i.push(...xm(e,d,c,p)),c=p;continue}}if(o[c].text!=="{")continue;let l=Math.min(B(o,c),a),u={name:null,parent:null,classInit:null,classBaseInit:null,abstract:!1,line:He(e,c)};for(let d=c+1;d<l;d++){let p=o[d];if(p.text==="{"||p.text==="("){p.text==="{"&&r<JT&&i.push(...ss(e,d,B(o,d)+1,r+1)),d=B(o,d);continue}if(p.kind==="name"&&o[d+1]?.text==="("){r<JT&&i.push(...ss(e,d,B(o,d+1)+1,r+1)),d=B(o,d+1);continue}if(p.text!=="."||o[d+2]?.text!=="=")continue;let f=o[d+1].text,m=d+3;for(;m<l&&o[m].text!==",";)(o[m].text==="("||o[m].text==="{")&&(m=B(o,m)),m++;let h=o.slice(d+3,m).map(g=>g.text).join(" ");f==="name"?u.name=h:f==="parent"?u.parent=h:f==="class_init"?u.classInit=h.replace(/^& /,""):f==="class_base_init"?u.classBaseInit=h.replace(/^& /,""):f==="abstract"&&(u.abstract=h==="true"||h==="1"),d=m-1}(u.parent!==null||u.classInit!==null||u.classBaseInit!==null)&&i.push(u),c=l}return i}function xm(e,t,n,r){let{scan:s,tokens:o}=e,i=t.params??[];if(t.bodyEnd-t.bodyStart>4e3)return[];let a=s.text.slice(t.bodyStart,t.bodyEnd),c=p=>i.includes(new RegExp(`\\.${p}\\s*=\\s*&?\\s*(\\w+)\\s*[,}]`).exec(a)?.[1]??"");if(!c("parent")&&!c("class_init")&&!c("name"))return[];let l=Zt(o,n+2,r),u=o[n].start,d=rs(s,t).tokens.flatMap(p=>{let f=l[i.indexOf(p.text)];return f?o.slice(...f):[{...p,start:u}]});return ss({scan:{...s,macros:[]},tokens:d,usedAt:null,control:null},0,d.length)}var JT,Cm=k(()=>{"use strict";Wt();Tr();JT=5});function hu({params:e,body:t},n){let r=new Map;e?.forEach((i,a)=>{let c=i.replace(/\s*\.\.\.$/,"");c!==i?r.set(c||"__VA_ARGS__",n.slice(a).join(", ")):r.set(i,n[a]??"")});let s=[],o=0;for(let[i]of t.matchAll(xL)){if(o>2e5)break;let a=CL(i,r);o+=a.length,s.push(a)}return s.join("")}function CL(e,t){let n=e[0];return e.includes("##")?"":n==="#"&&e.length>1?JSON.stringify(t.get(e.slice(1).trim())??e):e.startsWith("/*")||e.startsWith("//")||n==="\\"||/^\s/.test(e)?" ":t.get(e)??e}var xL,Am=k(()=>{"use strict";xL=/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\\\r?\n|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\s*##\s*|#\s*[A-Za-z_]\w*|[A-Za-z_]\w*|[^A-Za-z_"'#/\\\s]+|[\s\S]/g});function $m(e,t,n,r){let s=yn(`${e.declaration}${hu(t,e.args)};`);s.newlines=new Int32Array(e.line-1).fill(-1),s.branchStacks=[e.branches],r(s,n)}function YT(e,t,n,r){let s=e.text.slice(t.start,t.brace<0?Math.min(t.end,t.start+4e3):t.brace);if(!$L.test(s)&&!(t.brace<0&&s.includes("=")&&Pm.test(s)))return;let o=po(e,t.start,t.start+s.length),{tokens:i}=o,a=t.brace<0?RL(i):null,c=a?.at??0;for(;;){let l=i[c];if(l?.kind!=="name"||!/^[A-Z]\w*$/.test(l.text))return;let u=i[c+1]?.text==="(",d=u?B(i,c+1):c,p=i[d+1]?.text;if(p==="("||!u&&p!==void 0&&p!==";")return;let f={macro:l.text,args:pu(i,c+1),line:He(o,c),branches:Oe(o,c),declaration:a?.declaration??""},m=fo(e,l.text),h=m?e.text.slice(m.bodyStart,m.bodyEnd):"";m&&h.length<Rm&&/vmsd|VMState|Ops\b|Operations\b/.test(h)?$m(f,{params:m.params,body:h},n,r):m?.params&&h.includes("TypeInfo")?n.typeInfos.push(...xm(o,m,c,d)):!m&&n.uses.length<AL&&PL.test(s)&&n.uses.push(f),c=d+1,i[c]?.text===";"&&c++}}function RL(e){let t=oa(e),n=e.slice(0,t).find(s=>OL.test(s.text)),r=n&&mo(e,t);return!r||e[t+1]?.kind!=="name"||e.some(s=>s.text==="*")?null:{at:t+1,declaration:`${n.text} ${r} = `}}var AL,$L,PL,OL,Pm,Rm,XT=k(()=>{"use strict";Am();wn();Wt();Tr();Cm();AL=300,$L=/^[ \t]*[A-Z][A-Z\d_]{2,}[ \t]*(?:[(;]|$)/m,PL=/vmst|vmsd|cpu|class|ops|type/i;OL=/^(?:VMStateDescription|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)$/,Pm=/vmsd|\b(?:VMStateDescription|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\b/,Rm=4e3});function aa(e){if(!IL.test(e)&&!FL.test(e))return _o;let t=yn(e),n={...Om(),includes:t.includes.filter(r=>/\.(?:c|inc)$/.test(r.name)).map(r=>({name:r.name,branches:bn(t,r.start)}))};for(let r of t.macros)zL(t,r,n);return Im(t,n),_n(n)}function Im(e,t){for(let n of e.items)YT(e,n,t,Im),n.brace>=0?UL(e,n,t):NL(e,n,t)}function QT(e,t){let n=Om();return $m(e,t,n,Im),_n(n)}function zL(e,t,n){let r=e.text.slice(t.bodyStart,t.bodyEnd);if(!(r.length>2e4)){if(t.params===null&&/^TYPE_|vmstate|vmsd|VERSION/i.test(t.name)){let s=Tt({text:r,holes:[]},0,r.length);n.aliases.push({name:t.name,value:s.map(o=>o.text).join(" "),line:se(e,t.start),branches:bn(e,t.start)}),/^TYPE_\w*CPU$/.test(t.name)&&(n.definesCpu=!0)}if(/vmstate_cpu_common|\bVMSTATE_CPU\b/.test(r)?n.embeddingMacros.push(t.name):(t.name.startsWith("VMSTATE_")||r.includes("VMSTATE_"))&&n.fieldMacros.push(t.name),/\bclass_init\b|\.parent\b/.test(r)&&/\{/.test(r)){let s=rs(e,t),o=ss(s,0,s.tokens.length),i=a=>t.params?.includes(a??"")??!1;n.typeInfos.push(...o.filter(a=>!i(a.name)&&!i(a.parent)&&!i(a.classInit)))}/vmsd/.test(r)&&ML(e,t,n),r.length<Rm&&Pm.test(r)&&n.macros.push({name:t.name,params:t.params,body:r})}}function ML(e,t,n){let r=(t.params??[]).map(a=>({name:a,type:""})),{tables:s,...o}=Em(rs(e,t),r);if(o.hooks.length===0)return;let i=bn(e,t.start);for(let a of o.hooks)a.branches=i;n.functions.push({...o,name:t.name,isMacro:!0,params:r,line:se(e,t.start),branches:i,closed:!0})}function NL(e,t,n){let r=e.text.slice(t.start,Math.min(t.end,t.start+4e3));/\bCPU\w*State\b/.test(r)&&/\b(?:struct|typedef)\b/.test(r)&&(n.definesCpu=!0),r.includes("=")&&e0.test(r)&&t0(po(e,t.start,t.end),n),n0(e,t,r,n)}function t0(e,t){let{tokens:n}=e,r=oa(n),s=mo(n,r);if(s===null)return;let o=n.slice(r+1,r+1e3).flatMap(i=>i.kind==="name"&&!/^(?:NULL|const|struct|\w*Ops|VMState\w+)$/.test(i.text)?i.text:[]);o.length>0&&t.pointers.push({name:s,targets:o,line:He(e,r-1)})}function n0(e,t,n,r){for(let s of n.matchAll(/\bOBJECT_DEFINE_(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)/g))r.typeInfos.push({name:`TYPE_${s[4]}`,parent:`TYPE_${s[5]}`,classInit:`${s[3]}_class_init`,classBaseInit:null,abstract:s[1].includes("ABSTRACT"),line:se(e,t.start+s.index)})}function UL(e,t,n){let s=t.closed&&e.text.slice(t.brace,t.end).includes(vt)?{...t,closed:!1}:t,o=e.text.slice(Math.max(s.start,s.brace-4e3),s.brace),i=o.includes("=")?DL.exec(o):null;o.includes("OBJECT_DEFINE_")&&n0(e,s,o,n),i?LL(e,s,i[1],n):/\b(?:struct|typedef)\b[^()]*$/.test(o)?/\bCPU\w*State\b|\bCPU\w*Class\b|\w+CPU\b/.test(o)&&(n.definesCpu=!0):(/\bcpu_save\s*\(/.test(o)&&(n.savesState=/\bqemu_put_|\bvmstate_save|[(,]\s*f\s*[,)]/.test(e.text.slice(s.brace,s.end))),o.includes("(")&&jL(e,s,o,n))}function LL(e,t,n,r){let s=po(e,t.start,t.end),{tokens:o}=s,i=oa(o),a=mo(o,i),c=i+1;for(;c<o.length&&o[c].text!=="{";)c++;if(a===null||c>=o.length)return;let l={name:a,open:c,close:B(o,c),start:(o.find(u=>u.text===a)??o[i-1])?.start??t.brace,branches:bn(e,t.brace),closed:t.closed};n==="TypeInfo"?r.typeInfos.push(...ss(s,c,l.close+1)):n==="VMStateField"?r.fieldArrays.push({name:a,fields:ym(s,c,l.close),closed:t.closed}):n!=="VMStateDescription"?r.tables.push(ia(s,l)):o[i-1]?.text==="]"?t0(s,r):r.descriptions.push(bm(s,l))}function jL(e,t,n,r){let s=e.text.slice(t.brace,t.end),o=e0.test(n);if(!o&&!/Class\s*\*/.test(n)&&!GL.test(s)||s.length>4e5)return;let i=ZT(Tt(e,t.start,t.brace));if(!i)return;let a=MT(e,t.brace,t.end),{tables:c,...l}=Em(a,i.params);VL(a,r),r.tables.push(...c);for(let{to:u,from:d}of Tm(a.tokens))r.pointers.push({name:u,targets:d.symbols,line:se(e,i.start)});o||(l.returns=[]),r.functions.push({...l,name:i.name,isMacro:!1,params:i.params,line:se(e,i.start),branches:bn(e,t.brace),closed:t.closed})}function VL(e,t){let{tokens:n}=e;for(let r=0;r<n.length;r++){let s=n[r];if(s.kind!=="name")continue;let o=go.test(s.text);if(s.text!=="TypeInfo"&&!o&&s.text!=="VMStateDescription")continue;let i=r+1;for(;i<n.length&&!["{",";",")"].includes(n[i].text);)i++;if(n[i]?.text===")"&&n[i+1]?.text==="{"&&i++,n[i]?.text!=="{")continue;let a=B(n,i);if(s.text==="TypeInfo")t.typeInfos.push(...ss(e,i,a+1));else{let c=i-1,l=n[c]?.text==="="?mo(n,c):null;if(l===null||n[c-1]?.text==="]")continue;let u={name:l,open:i,close:a,start:s.start,branches:Oe(e,r),closed:!0};o?t.tables.push(ia(e,u)):t.descriptions.push(bm(e,u))}r=a}}var Om,_o,IL,FL,e0,DL,GL,gu=k(()=>{"use strict";Vt();na();wn();Wt();UT();fu();KT();Tr();mu();Cm();XT();Om=()=>({typeInfos:[],functions:[],tables:[],descriptions:[],fieldArrays:[],aliases:[],pointers:[],macros:[],uses:[],embeddingMacros:[],fieldMacros:[],includes:[],savesState:null,definesCpu:!1}),_o=Om(),IL=/vmsd|VMState|TypeInfo|CPU_SAVE_VERSION|cpu_save|ObjectClass \*|CPUClass \*|DeviceClass \*|SysemuCPUOps|define (?:vmstate|VMSTATE)_|TYPE_\w*CPU\b|OBJECT_DEFINE|vmstate_cpu_common|struct CPU\w*State\b/,FL=/^[ \t]*#[ \t]*include[ \t]*"[^"\n]{0,200}(?:cpu|init|ops|class|machine|migrat|vmstate)[^"\n/]{0,200}\.(?:c|inc)"/im;e0=/\b(?:VMStateDescription|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\s*(?:const\s*)?\*/;DL=/\b(VMStateDescription|VMStateField|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\b[^={]*=\s*(?:\([^)]*\)\s*)?$/;GL=/vmsd|sysemu_ops|TypeInfo|&\s*vmstate_\w*cpu|cpu_class_init/});function ca(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}function s0(e,t,n=new Map){let r={files:e,whole:t,functions:new Map,tables:new Map,descriptions:new Map,fieldArrays:new Map,aliases:new Map,macros:new Map,pointers:new Map,embedding:new Set(["VMSTATE_CPU"]),embeds:new Map,types:[],wanted:new Set};for(let i of e)for(let a of i.facts.macros)r.macros.has(a.name)||r.macros.set(a.name,a);for(let i of e){r0(r,i,i.facts);for(let a of i.outside?[]:i.facts.uses){let c=r.macros.get(a.macro);c?r0(r,i,QT(a,c)):a.declaration!==""&&r.wanted.add(a.macro)}}e.find(i=>!i.outside&&i.facts.fieldMacros.includes("VMSTATE_CPU"))&&r.embedding.delete("VMSTATE_CPU");let o={path:"",facts:e[0]?.facts,builds:null,outside:!0};for(let[i,a]of n)r.aliases.has(i)||r.aliases.set(i,[{file:o,value:a,line:1,branches:[]}]);return r}function r0(e,t,n){for(let r of n.functions)ca(e.functions,r.name,{file:t,fact:r});for(let r of n.tables)ca(e.tables,r.name,{file:t,fact:r});for(let r of n.descriptions)ca(e.descriptions,r.name,{file:t,fact:r});for(let r of n.fieldArrays)ca(e.fieldArrays,r.name,{file:t,fields:r.fields});for(let r of n.aliases)ca(e.aliases,r.name,{file:t,...r});for(let r of n.pointers)e.pointers.set(r.name,[...e.pointers.get(r.name)??[],...r.targets]);for(let r of n.embeddingMacros)e.embedding.add(r);for(let r of n.typeInfos)(!t.outside||r.name==="TYPE_CPU"||r.name==='"cpu"')&&e.types.push({file:t,fact:r})}function Nn(e,t,n){let r=e.get(t)??[];for(let s of[r.filter(o=>o.file===n),r.filter(o=>!o.file.outside)])if(s.length>0)return s;return r}function os(e,t,n,r=0){if(r>3||e.descriptions.has(t)||e.tables.has(t))return[t];let s=Nn(e.functions,t,n).flatMap(({fact:i})=>i.returns),o=[...new Set([...e.pointers.get(t)??[],...s])].filter(i=>i!==t);return o.length===0?[t]:[...new Set(o.slice(0,20).flatMap(i=>os(e,i,n,r+1)))]}function o0(e,t){return(e.aliases.get(t)??[]).some(n=>n.value==="vmstate_dummy"&&vr(n.branches)!==!1)}function Dn(e,t){let n=(e.aliases.get(t)??[]).find(r=>/^\w+$/.test(r.value)&&r.value!=="vmstate_dummy"&&kt(r.branches)!==!1);return n?n.value:t}var la=k(()=>{"use strict";Vt();gu()});function i0(e,t){let n=e.macros.get(t.macro);return n?BT(hu(n,t.args),t):null}var a0=k(()=>{"use strict";Am();mu()});function WL(e){let t=c0.get(e);return t===void 0&&(t=++ZL,c0.set(e,t)),t}function _u(e,t,n,r,s,o=0){let i=`${WL(n)} ${JSON.stringify([r,s.branches.length,s.branches.at(-1)])}`;if(o>BL||e.seen.has(i)||e.seen.size>qL)return;e.seen.add(i),e.functions.add(n);let a=s.files.includes(t)?s.files:[...s.files,t],c=l=>s.branches.length+n.branches.length===0?l:[...s.branches,...n.branches,...l];for(let l of n.hooks)HL(e,{file:t,fn:n,bound:r,outer:s,files:a,branches:c(l.branches)},l);for(let l of n.ops){let u=c(l.branches),d=Mn(u,a);d===!0&&l0(e.effects,"ops");let p=l.tables.map(m=>u0(n,r,m)??m),f=p.flatMap(m=>e2(e.index,m,t));f.length===0&&p.length>0&&d!==!1&&d0(e,p[0],t.outside?s.place:{path:t.path,line:l.line});for(let m of f)KL(e,m.file,m.fact,u,a,s)}for(let l of n.calls)XL(e,{file:t,fn:n,bound:r,outer:s,files:a,branches:c(l.branches)},l,o)}function HL(e,{file:t,fn:n,bound:r,outer:s,files:o,branches:i},a){let c=sT(a,r);if(c===null)return;let l=Mn(i,o);if(l===!0&&l0(e.effects,c),a.clears){l===null&&e.effects.unresolved.push({about:"hook",what:"a hook is cleared under a condition",path:t.path,line:a.line});return}let u=a.symbolParam===null?null:r[a.symbolParam]?.symbol??null,p=(a.symbolParam===null?a.symbols:u===null?[]:[u]).flatMap(_=>os(e.index,_,t)),f=p[0]??(a.symbolParam===null?a.symbol:null),m=f!==null&&o0(e.index,f),h=(t.outside?s.place:null)??{path:t.path,line:a.line},g={kind:c,variable:t.outside?null:a.variable,hook:rT(a,c),cpuClass:null,symbol:f===null?null:Dn(e.index,f),symbols:p.map(_=>Dn(e.index,_)),...h,guarded:a.setter!==null||m?!0:n.isMacro||t.outside?ts(i,s.files):ts([...n.branches,...a.branches],[t]),branches:i};(l===!1?e.effects.userSites:e.effects.sites).push(g)}function l0(e,t){e.sets.add(t),e.sites=e.sites.filter(n=>n.kind!==t)}function KL(e,t,n,r,s,o){let i=[...n.hooks];for(let a of n.uses){let c=i0(e.index,a);c===null?d0(e,a.macro,{path:t.path,line:a.line}):i.push(...c)}for(let a of i){let c=[...r,...a.branches],l=a.symbol===null?[]:os(e.index,a.symbol,t).map(p=>Dn(e.index,p)),u=(t.outside?o.place:null)??{path:t.path,line:a.line},d={kind:"ops",variable:null,hook:a.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd",cpuClass:null,symbol:l[0]??null,symbols:l,...u,guarded:ts(a.branches,[t]),branches:c};(Mn(c,[...s,t])===!1?e.effects.userSites:e.effects.sites).push(d)}}function XL(e,{file:t,fn:n,bound:r,outer:s,files:o,branches:i},a,c){if(Mn(i,o)===!1&&ts(i,o)===!0)return;let l=a.args.map(h=>({owner:typeof h.owner=="object"?r[h.owner.param]?.owner??null:h.owner,symbol:u0(n,r,h.symbol)??h.symbol})),u=t.outside?s.place:{path:t.path,line:a.line},d=Nn(e.index.functions,a.name,t);for(let h of d)_u(e,h.file,h.fact,l,{branches:i,files:o,place:u},c+1);if(d.length>0||t.outside||!u||JL.test(a.name)||!l.some(h=>YL.test(h.owner??"")))return;let p=`${a.name}() is not in sight`,f=l.some(h=>h.symbol!==null&&QL(e.index,h.symbol)),m={about:"hook",what:p,...u};f?(e.index.wanted.add(a.name),e.effects.unresolved.push(m)):e.effects.unfollowed.push({...m,name:a.name})}function u0(e,t,n){let r=e.params.findIndex(s=>s.name!==""&&s.name===n);return r<0?void 0:t[r]?.symbol}function d0(e,t,n){e.index.wanted.add(t),n&&e.effects.unresolved.push({about:"hook",what:`${t} is not in sight`,...n})}function e2(e,t,n){let r=Nn(e.tables,t,n);if(r.length>0)return r;let s=os(e,t,n).flatMap(o=>Nn(e.tables,o,n));return s.length>0?s:Nn(e.tables,t2,n)}function zm(e,t,n,r,s){let o=is(),i=Nn(e.functions,r,n);i.length===0&&o.unresolved.push({about:"hook",what:`${r} is not in sight`,path:n.path,line:s});let a={index:e,seen:new Set,functions:t,effects:o};for(let c of i)_u(a,c.file,c.fact,[],Fm);return o}function ua(e,t){return{sites:[...e.sites.filter(n=>!t.sets.has(n.kind)),...t.sites],userSites:[...e.userSites,...t.userSites],sets:new Set([...e.sets,...t.sets]),unresolved:[...e.unresolved,...t.unresolved],unfollowed:[...e.unfollowed,...t.unfollowed]}}var is,BL,qL,Fm,c0,ZL,JL,YL,QL,t2,p0=k(()=>{"use strict";ea();la();a0();is=()=>({sites:[],userSites:[],sets:new Set,unresolved:[],unfollowed:[]}),BL=8,qL=3e3,Fm={branches:[],files:[],place:null},c0=new WeakMap,ZL=0;JL=/^(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_set_\w+|object_class_\w+|object_property_\w+|\w+_CLASS|memcpy|memmove|sizeof|assert|g_\w+)$/,YL=/^(?:DeviceClass|CPUClass|ObjectClass)$/;QL=(e,t)=>e.descriptions.has(t)||e.tables.has(t)||e.pointers.has(t);t2="vmsd_warden_ops"});function n2(e,t){let n=[],r=(s,o,i,a)=>{o!==null&&n.push({symbol:Dn(e,o),path:s.path,line:i,inside:a})};for(let s of e.files){for(let o of s.facts.functions)if(!/^cpu_(?:save|load)$/.test(o.name)){for(let i of o.mentions)r(s,i.symbol,i.line,o);for(let i of o.returns)r(s,i,o.line,o);if(!t.has(o))for(let i of o.hooks)for(let a of i.symbols)r(s,a,i.line,o)}for(let o of s.facts.tables)for(let i of o.hooks)r(s,i.symbol,i.line,null);for(let o of s.facts.pointers)for(let i of o.targets)r(s,i,o.line,null)}return n}function f0(e){return[...e.descriptions].some(([t,n])=>n.some(({file:r})=>!r.outside)&&Mm(e,t))}function Mm(e,t){let n=e.descriptions.get(t);return n?n.some(({fact:r})=>r.streamName===null?/cpu$/.test(t):r.streamName==="cpu"):/^vms\w*_cpu$/.test(t)}function m0(e,t,n){let r=n2(e,n).find(l=>!t.has(l.symbol)&&Mm(e,l.symbol));if(!r)return[];let{symbol:s,inside:o,path:i,line:a}=r;return[{about:"hook",what:`${o?`${o.name}() names ${s}`:`${s} is named`}, and no class_init that is followed does`,path:i,line:a}]}function h0(e,t){return e.files.flatMap(n=>n.outside?[]:n.facts.functions.filter(r=>!r.isMacro&&!t.has(r)&&!r.params.some(s=>/Class$/.test(s.type))).flatMap(r=>r.hooks.filter(s=>s.symbols.some(o=>Mm(e,Dn(e,o)))).map(s=>({about:"hook",what:`${r.name}() sets a hook for objects that are there already`,path:n.path,line:s.line}))))}var Nm=k(()=>{"use strict";la()});function Dm({index:e,functions:t},n,r,s){return r.map(o=>zm(e,t,n,o,s)).reduce((o,i)=>ua(o,i),is())}function r2(e){let t=fT(e.index);return t?.fact.classInit?{...Dm(e,t.file,[t.fact.classInit],t.fact.line),unresolved:[],unfollowed:[]}:is()}function s2(e){let{index:t}=e,n=is(),r=t.files.flatMap(s=>s.facts.functions.flatMap(o=>o.accelInits.map(i=>({file:s,name:i,line:o.line}))));for(let{file:s,name:o,line:i}of r){if(Nn(t.functions,o,s).length===0)continue;let c=zm(t,e.functions,s,o,i),l={test:o,not:[]};n.sites.push(...c.sites.map(u=>({...u,branches:[l,...u.branches]}))),n.unresolved.push(...c.unresolved)}return n}function g0(e,t,n){let r=mT(e),s=r.length===0||n?i2(e,t,n):null;if(r.length===0)return s;let o={index:e,functions:new Set},i=r2(o),a=new Map(r.map(b=>[b,o2(o,b,r)])),c=s2(o),l=(b,w=0)=>ua(b.parent&&w<10?l(b.parent,w+1):i,a.get(b)),u=new Map(r.map(b=>[b,ua(l(b),c)])),d=_0(e,t,[...u.values()],o.functions,n),p=b=>dm(d,b.fact.name,u.get(b),{path:b.file.path,line:b.fact.line}),f=r.filter(b=>b.parent===null),m=f.find(b=>a.get(b).sites.length>0)??f[0],h=p(m),g=b=>{for(let w=b;w&&w!==m;w=w.parent){let v=a.get(w);if(v.sites.length>0||v.sets.size>0)return!0}return!1},_=r.filter(b=>b!==m&&(b.parent===null||g(b))).map(p);if(h.registration.hooks.length===0&&_.some(b=>b.registration.hooks.length>0)){let b=_.find(v=>v.registration.hooks.length>0),w=r.filter(v=>v!==m&&!v.fact.abstract&&!g(v)&&v.fact.name!==null);_=[..._.filter(v=>v!==b),...w.slice(0,50).map(p)],h={...b,cpuClass:h.cpuClass}}s&&h.registration.hooks.length===0&&s.base.registration.hooks.length>0&&(h={...s.base,cpuClass:h.cpuClass,place:h.place});let y=(b,w)=>b.registration.type===w.registration.type&&b.registration.hooks.map(v=>v.symbol).join()===w.registration.hooks.map(v=>v.symbol).join();return{base:h,others:_.filter(b=>!y(b,h)),names:r.flatMap(b=>b.fact.name===null?[]:[b.fact.name]),typed:!0}}function o2(e,t,n){let r=[];for(let i=t.parent;i&&r.length<10;i=i.parent)r.push(i);n.some(i=>i.parent===t)||r.push(t);let s=r.flatMap(({file:i,fact:a})=>a.classBaseInit===null?[]:[Dm(e,i,[a.classBaseInit],a.line)]),o=Dm(e,t.file,t.fact.classInit===null?[]:[t.fact.classInit],t.fact.line);return[...s,o].reduce((i,a)=>ua(i,a))}function _0(e,t,n,r,s){let o=new Set(n.flatMap(i=>[...i.sites,...i.userSites].flatMap(a=>a.symbols)));return{index:e,save:t,stillNamed:()=>s?[]:m0(e,o,r),late:s?[]:h0(e,r)}}function i2(e,t,n){let r=new Set(e.types.map(p=>p.fact.classInit).filter(p=>p!==null)),s=is(),o=new Set,i=null,a=!1,c=e.files.filter(p=>!p.outside),l=new Set(c.flatMap(p=>p.facts.functions.flatMap(f=>f.calls.map(m=>m.name)))),u=[];for(let p of c)for(let f of p.facts.functions)(!r.has(f.name)||n)&&(f.cpuEvidence||n&&/cpu\w*_class_init$/.test(f.name))&&u.push({file:p,fact:f});for(let p of[...u.filter(f=>!l.has(f.fact.name)),...u]){if(o.has(p.fact))continue;(/class_init/.test(p.fact.name)||p.fact.params[0]?.type==="ObjectClass")&&(a=!0);let f={index:e,seen:new Set,functions:o,effects:is()};_u(f,p.file,p.fact,[],Fm),s.sites.push(...f.effects.sites),s.userSites.push(...f.effects.userSites),s.unresolved.push(...f.effects.unresolved),i??={path:p.file.path,line:p.fact.line}}if(s.sites.length===0){let p=a2(e,c);s.sites.push(...p.map(({site:f})=>f)),i??=p[0]?.place??null}if(s.sites.length===0&&!t){if(!a)return null;n&&i&&s.unresolved.push({about:"hook",what:"the lines that are not shown",...i})}let d=_0(e,t,[s],o,n);return{base:dm(d,null,s,i??t?.place??null),others:[],names:[],typed:!1}}function a2(e,t){return t.flatMap(n=>n.facts.tables.flatMap(r=>r.hooks.flatMap(s=>{if(Mn(s.branches,[n])===!1)return[];let o=s.symbol===null?[]:os(e,s.symbol,n).map(a=>Dn(e,a));return[{site:{kind:"ops",variable:null,hook:s.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd",cpuClass:null,symbol:o[0]??null,symbols:o,path:n.path,line:s.line,guarded:ts(s.branches,[n]),branches:s.branches},place:{path:n.path,line:r.line}}]})))}var y0=k(()=>{"use strict";pT();hT();p0();Nm();ea();la()});function yo(e){let t=e.lastIndexOf("/"),n=t<0?"":e.slice(0,t),r=e.slice(t+1);return da.some(s=>s.folder===n&&s.names.test(r))}function v0(e){let t={statements:[],usesSaveVersion:!1,knowsTypes:!1,subject:{type:null,variable:null}};if(!b0.test(e))return t;let n=yn(e);for(let r of n.macros)/^(?:cpu|device)_class_set_vmsd$/.test(r.name)&&t.statements.push({kind:"hook",text:`setter ${r.name}`,line:se(n,r.start)});for(let r of n.items){if(r.brace<0)continue;let s=n.text.slice(r.start,r.end);if(!b0.test(s))continue;let o=n.text.slice(Math.max(r.start,r.brace-4e3),r.brace);/\bVMStateDescription\b[^=]*=\s*$/.test(o)?l2(n,r,t):/\b(?:struct|typedef)\b[^(]*$/.test(o)?u2(n,r,t):d2(n,r,o,t)}return _n(t)}function l2(e,t,n){let r=Tt(e,t.start,t.end),s=r.find(o=>/^vmstate_cpu_common/.test(o.text));if(s)for(let o=0;o<r.length;o++){let i=r[o],a=r[o+1]?.text;if(i.kind==="name"&&/^VMSTATE_(?!END_OF_LIST)/.test(i.text)&&a==="("){let c=B(r,o+1),l=r.slice(o+2,c).map(d=>d.text),u=l.findLast(d=>/State$/.test(d));s.text==="vmstate_cpu_common"&&u&&(n.subject.type=u),n.statements.push({kind:"cpu_common",text:`${s.text} holds ${i.text}(${l.filter(d=>d!==u).join("")})`,line:se(e,i.start)}),o=c}else i.text==="."&&/^(?:version_id|minimum_version_id|name)$/.test(a??"")?n.statements.push({kind:"cpu_common",text:`${s.text} ${a} ${r[o+3]?.text??""}`,line:se(e,i.start)}):/^vmstate_cpu_common_\w+$/.test(i.text)&&i.text!==s.text&&n.statements.push({kind:"cpu_common",text:`${s.text} has subsection ${i.text}`,line:se(e,i.start)})}}function u2(e,t,n){let r=Tt(e,t.start,t.end),s=e.text.slice(Math.max(t.start,t.brace-4e3),t.brace),o=/\b(CPUClass|SysemuCPUOps|\w*CPU\w*Ops|CPUSystemOperations)\b/.exec(s)?.[1]??/\}\s*(CPUClass|\w*CPU\w*Ops)\s*;/.exec(e.text.slice(t.brace,t.end))?.[1];o&&r.forEach((i,a)=>{/^(?:legacy_)?vmsd$/.test(i.text)&&r[a+1]?.text===";"&&n.statements.push({kind:"hook",text:`member ${o}.${i.text}`,line:se(e,i.start)})})}function d2(e,t,n,r){let s=/(\w+)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/.exec(n)?.[1]??"";if(/^(?:cpu|device)_class_set_vmsd$/.test(s)){r.statements.push({kind:"hook",text:`setter ${s}`,line:se(e,t.brace)});return}let o=Tt(e,t.brace,t.end),i=p2(o),a=r.statements.length,c=!1;o.forEach((l,u)=>{if(l.kind!=="name"||o[u+1]?.text!=="(")return;let d=B(o,u+1),p=/^(?:g_)?assert$/.test(l.text);if(!c2.test(l.text)&&!p)return;let f=o.slice(u+2,d),m=m2(o,u,i),h=bn(e,l.start);(h.some(w=>w.test.includes("CPU_SAVE_VERSION"))||f.some(w=>w.text==="CPU_SAVE_VERSION"))&&(r.usesSaveVersion=!0);let g=vr(h)===!1?"":" (user mode too)";if(p){let w=Um(f,i);w!==""&&/vmsd/.test(w)&&r.statements.push({kind:"dispatch",text:`${s} asserts ${w}${m}${g}`,line:se(e,l.start)});return}let _=Zt(o,u+2,d).map(([w,v])=>f2(o,w,v,i)),y=_.find(w=>/vmstate_cpu_common|vmsd$|own|^cpu_(?:common_)?save$/.test(w))??"";if(!/vmstate_cpu_common|vmsd|cpu_(?:common_)?save/.test(y))return;c=!0,y==="vmstate_cpu_common"&&l.text==="vmstate_register"&&(r.subject.variable=_[_.indexOf(y)+1]??null),/^(?:legacy_)?vmsd$/.test(y)&&l.text==="vmstate_register"&&(r.knowsTypes=!0);let b=/^vmstate_register/.test(l.text)?` as instance ${_[_.indexOf(y)-1]??""}`:"";r.statements.push({kind:"dispatch",text:`${s}: ${l.text} ${y}${b}${m}${g}`,line:se(e,l.start)})}),!c&&!/\bCPUState\b|\bCPU\s*\(/.test(n)&&(r.statements.length=a)}function p2(e){let t=new Map;return e.forEach((n,r)=>{if(n.text!=="="||e[r-1]?.kind!=="name"||e[r-2]?.text==="->"||e[r-2]?.text===".")return;let s=r+1;for(;s<e.length&&e[s].text!==";"&&e[s].text!==",";)s++;let o=e.slice(r+1,s).filter(i=>i.kind==="name"&&/vmsd/.test(i.text));o.length>0&&s-r<30&&t.set(e[r-1].text,o.at(-1).text)}),t}function f2(e,t,n,r){for(let s=n-1;s>=t;s--){let o=e[s];if(o.kind==="name"||o.kind==="string"||o.kind==="number")return r.get(o.text)??o.text}return""}function Um(e,t){let n=e.map(r=>t.get(r.text)??r.text).filter(r=>/vmsd|^NULL$|unmigratable|^(?:==|!=|!|&&|\|\|)$|SAVE_VERSION/.test(r));return n.some(r=>/vmsd|unmigratable/.test(r))?n.join(" ").replace(/(\w+) == NULL\b|NULL == (\w+)/g,"! $1$2").replace(/(\w+) != NULL\b|NULL != (\w+)/g,"$1$2"):""}function w0(e,t,n){if(e[t-1]?.text!==")")return null;let r=je(e,t-1);if(e[r-1]?.text!=="if")return null;let s=Um(e.slice(r+1,t-1),n);return e[r-2]?.text==="else"?[s,"else"]:[s]}function m2(e,t,n){let r=[],s=0;for(let i=t-1;i>=0&&t-i<2e4;i--){let a=e[i].text;if(a==="}"){let c=je(e,i),l=s===0&&e[c+1]?.text==="return"?w0(e,c,n):null;l&&l[0]!==""&&r.push(`not ${l[0]}`),s++}else if(a==="{")s>0?s--:e[i-1]?.text==="else"?r.push("else"):r.push(...w0(e,i,n)??[]);else if(a===")"&&i===t-1){let c=je(e,i);e[c-1]?.text==="if"&&r.push(Um(e.slice(c+1,i),n))}}let o=r.filter(i=>i!=="");return o.length>0?` if ${o.reverse().join(" and ")}`:""}var da,b0,c2,bo=k(()=>{"use strict";Vt();na();wn();Wt();da=[{folder:"",names:/^(?:exec|cpu|cpus|cpus-common|cpu-common|cpu-target)\.c$/},{folder:"hw/core",names:/^cpu[\w-]*\.c$/},{folder:"qom",names:/^cpu\.c$/},{folder:"include/qom",names:/^cpu\.h$/},{folder:"include/hw/core",names:/^(?:cpu|sysemu-cpu-ops|system-cpu-ops|cpu-system-operations)\.h$/}];b0=/vmstate_cpu_common|vmsd|CPU_SAVE_VERSION/,c2=/^(?:vmstate_register|vmstate_unregister|vmstate_register_with_alias_id|register_savevm|unregister_savevm|register_savevm_live)$/});async function k0(e){let t=[];for(let{folder:n,names:r}of da)for(let s of await e.names(n)){if(!r.test(s))continue;let o=await e.entry(n===""?s:`${n}/${s}`);o&&t.push(o)}return t}async function T0(e,t,n){let r={statements:[],usesSaveVersion:!1,knowsTypes:!1,subject:{type:null,variable:null}},s=await Bt(e,t,n,v0,r),o={...r,statements:[],subject:{...r.subject},absent:!0};for(let[i,a]of t.entries()){let c=s[i];o.usesSaveVersion||=c.usesSaveVersion,o.knowsTypes||=c.knowsTypes,o.subject.type??=c.subject.type,o.subject.variable??=c.subject.variable,c.statements.some(l=>l.kind!=="hook")&&!e.complete&&(o.absent=!1),o.statements.push(...c.statements.map(l=>({...l,path:a.path})))}return o}var S0=k(()=>{"use strict";bo();uo()});function g2(e){let t=new Map;for(let[,n,r]of e.matchAll(h2)){let s=r.replace(/\/[/*].*/,"").trim();/^[\w\s()+\-*/%|&^~<>]+$/.test(s)&&!t.has(n)&&t.set(n,s)}return t}async function E0(e,t,n){let r=await Bt(e,t,n,g2,new Map),s=new Map;for(let o of r)for(let[i,a]of o)s.has(i)||s.set(i,a);return s}var h2,x0=k(()=>{"use strict";uo();h2=/^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)[ \t]+([^\n]{1,100})$/gm});function _2(e){let t=/user/.test(e),n=/softmmu|system|sysemu/.test(e);return t&&!n?as:n&&!t?vn:wo}function P0(e){let t={files:[],joins:[],roots:[],folders:[]},n=e.slice(0,1<<20).replace(/#[^\n]*/g,"");for(let r of n.matchAll(/\b(\w+_arch)\s*\+=\s*\{\s*'[^']*'\s*:\s*(\w+)\s*\}/g)){let s=y2[r[1]];s&&t.roots.push({set:r[2],builds:s})}for(let r of n.matchAll(/\b(\w+)\.add(?:_all)?\s*\(/g)){let s=A0(n,r.index+r[0].length-1),o=/\bwhen\s*:\s*(\[[^\]]*\]|'[^']*'|\w+)/.exec(s)?.[1]??"",i=s.split(/\b(if_false)\s*:/);Lm(t,r[1],i[0].replace(/\bwhen\s*:\s*(\[[^\]]*\]|'[^']*'|\w+)/,""),C0(o,!0)),i.length>1&&Lm(t,r[1],i.slice(2).join(""),C0(o,!1))}for(let r of n.matchAll(/\b(\w+)\s*\+=\s*files\s*\(/g))Lm(t,r[1],A0(n,r.index+r[0].length-1),null);return _n(t)}function C0(e,t){return Gm.test(e)?t?vn:/CONFIG_(?:SOFTMMU|SYSTEM_ONLY)\b/.test(e)&&!e.includes(",")?as:null:jm.test(e)?t?as:e.includes(",")?null:vn:null}function Lm(e,t,n,r){for(let s of n.matchAll(/'([^'\n]+)\.(?:c|cc|cpp|S)(?:\.inc)?'/g))e.files.push({stem:s[1],set:t,builds:r});for(let s of n.replace(/'[^']*'/g," ").matchAll(/\b(\w+_(?:ss|set|sources))\b/g))s[1]!==t&&e.joins.push({from:s[1],to:t,builds:r})}function A0(e,t){let n=0;for(let r=t;r<e.length&&r<t+2e4;r++){let s=e[r];if(s==="(")n++;else if(s===")"&&--n===0)return e.slice(t+1,r)}return""}function R0(e){let t={files:[],joins:[],roots:[],folders:[]},n=e.slice(0,1<<20).replace(/\\\r?\n/g," ").split(`
`),r=[];for(let s of n){let o=s.replace(/#.*/,"").trim(),i=/^(ifeq|ifneq|ifdef|ifndef)\b(.*)$/.exec(o);if(i){let l=i[1]==="ifndef"||i[1]==="ifneq";r.push($0(i[2],!l));continue}if(/^else\b/.test(o)){let l=r.pop()??null;r.push(l===null?null:l===vn?as:vn);continue}if(/^endif\b/.test(o)){r.pop();continue}let a=/^(?:lib)?obj-(y|\$\((.*?)\)|\$\(call .*\))\s*[+:]?=\s*(.*)$/.exec(o);if(!a)continue;let c=r.find(l=>l!==null)??null;a[1]!=="y"&&(c=$0(a[1],!0)??c);for(let l of a[3].split(/\s+/))l.endsWith(".o")?t.files.push({stem:l.slice(0,-2),set:"obj",builds:c}):l.endsWith("/")&&t.folders.push({folder:l.slice(0,-1),builds:c??wo})}return t.roots.push({set:"obj",builds:wo}),_n(t)}function $0(e,t){let n=r=>new RegExp(`lnot\\s*,\\s*\\$\\(${r}\\)`).test(e);if(Gm.test(e)){let r=Gm.exec(e)[0];return!n(r)===t?vn:/SOFTMMU|SYSTEM_ONLY/.test(r)&&!/land|lor/.test(e)?as:null}return jm.test(e)?!n(jm.exec(e)[0])===t?as:vn:null}function O0(e){let t={user:!1,system:!1},n=new Map,r=new Set,s=[...e.values()];for(let c of s)for(let l of c.roots)r.add(l.set),n.set(l.set,bu(n.get(l.set)??t,l.builds));let o=s.flatMap(c=>c.joins),i=new Set(s.flatMap(c=>[...c.files.map(l=>l.set),...c.joins.flatMap(l=>[l.from,l.to])]));for(let c of i)!r.has(c)&&!o.some(l=>l.from===c)&&n.set(c,_2(c));for(let c=0;c<10;c++){let l=!1;for(let u of o){let d=n.get(u.to);if(!d)continue;let p=bu(n.get(u.from)??t,yu(d,u.builds)),f=n.get(u.from);(!f||f.user!==p.user||f.system!==p.system)&&(n.set(u.from,p),l=!0)}if(!l)break}let a=new Map;for(let[c,l]of e){let u=b2(c,e);for(let d of l.files){let p=c===""?d.stem:`${c}/${d.stem}`,f=yu(yu(n.get(d.set)??wo,d.builds),u);a.set(p,bu(a.get(p)??t,f))}}return a}function b2(e,t){let n=null,r=e===""?[]:e.split("/");for(let s=0;s<r.length;s++){let i=t.get(r.slice(0,s).join("/"))?.folders.filter(a=>a.folder===r[s])??[];if(i.length>0){let a=i.map(c=>c.builds).reduce(bu);n=n?yu(a,n):a}}return n}var wo,vn,as,Gm,jm,y2,yu,bu,I0=k(()=>{"use strict";na();wo={user:!0,system:!0},vn={user:!1,system:!0},as={user:!0,system:!1},Gm=/CONFIG_(?:SOFTMMU|SYSTEM_ONLY|KVM|HVF|WHPX|NVMM|HAX|XEN|MSHV)\b/,jm=/CONFIG_(?:USER_ONLY|LINUX_USER|BSD_USER)\b/;y2={target_arch:wo,target_common_arch:wo,target_user_arch:as,target_softmmu_arch:vn,target_system_arch:vn,target_common_system_arch:vn};yu=(e,t)=>t===null?e:{user:e.user&&t.user,system:e.system&&t.system},bu=(e,t)=>({user:e.user||t.user,system:e.system||t.system})});function F0(){let e=Ze(800),t=Ze(1e5);return{facts:{get:n=>t.get(n)?_o:e.get(n),set:(n,r)=>r===_o?t.set(n,!0):e.set(n,r)},lists:Ze(2e3)}}async function z0(e,t,n,r){let s=n.filter(u=>w2.test(u.path)),o=await Bt(e,s,r.facts,aa,pa),i=await k2(e,t,n,r),a=i.size>0||e.complete?O0(i):null,c=s.filter((u,d)=>o[d]===pa).map(u=>u.path),l=s.flatMap((u,d)=>{let p=o[d];if(p===_o)return[];let f=u.path.slice(t.length+1).replace(/\.(?:c\.inc|inc\.c|c|cc|cpp)$/,""),m=a===null?{user:!0,system:!0}:a.get(f)??null,h=e.complete!==void 0&&!e.complete(u.path);return[{path:u.path,facts:p,builds:m,partial:h}]});return T2(l),{files:l,unread:c}}async function k2(e,t,n,r){let s=new Map;for(let o of n){if(!v2.test(o.path))continue;let i=o.path.endsWith("meson.build"),a=`${i?"meson":"make"} ${o.id}`,c=r.lists.get(a);if(!c){let[d]=await e.read([o]);c=(i?P0:R0)(d??""),r.lists.set(a,c)}let l=o.path.slice(t.length+1),u=l.lastIndexOf("/");s.set(u<0?"":l.slice(0,u),c)}return s}function T2(e){for(let t=0;t<3;t++)for(let n of e){let r=n.path.slice(n.path.lastIndexOf("/")+1);if(r.endsWith(".h"))continue;let s=e.flatMap(o=>o===n||o.builds===null?[]:o.facts.includes.filter(i=>i.name===r||i.name.endsWith(`/${r}`)).map(i=>({user:o.builds.user&&vr(i.branches)!==!1,system:o.builds.system&&kt(i.branches)!==!1})));s.length>0&&(n.builds={user:s.some(o=>o.user),system:s.some(o=>o.system)})}}var pa,w2,v2,Vm=k(()=>{"use strict";el();Vt();gu();I0();uo();pa={..._o},w2=/\.(?:c|h|inc|c\.inc|inc\.c|cpp|cc)$/,v2=/(?:^|\/)(?:meson\.build|Makefile\.objs)$/});async function Bm(e,{folder:t,names:n,deep:r}){if(r)return(await e.list(t)).filter(o=>n.test(o.path));let s=[];for(let o of await e.names(t)){let i=n.test(o)?await e.entry(`${t}/${o}`):null;i&&s.push(i)}return s}async function D0(e,t){let n=[`hw/${t}`,`include/hw/${t}`].map(s=>({folder:s,names:/\.(?:c|h|inc)$/,deep:!0}));return(await Promise.all([...N0,...n].map(s=>Bm(e,s)))).flat()}async function qm(e,t,n){let r=await Bt(e,t,n.facts,aa,pa);return t.flatMap((s,o)=>{let i=r[o];return i.functions.length+i.descriptions.length+i.macros.length+i.aliases.length===0?[]:[{path:s.path,facts:i,builds:{user:!0,system:!0},outside:!0}]})}function S2(e){let t=e.functions.filter(r=>r.hooks.length+r.ops.length+r.accelInits.length>0).map(({name:r,hooks:s,ops:o,accelInits:i})=>[r,s.map(a=>[a.member,a.owner,a.symbols,a.symbolParam,a.clears,a.branches]),o.map(a=>a.tables),i]),n=e.macros.filter(r=>r.body.includes("vmsd"));return t.length+n.length===0?"":JSON.stringify([t,n])}async function U0(e,t,n){for(let r of N0){let s=r.folder.split("/",1)[0];if(await M0(e,t,s)||await M0(e,t,r.folder))continue;let[o,i]=[await Bm(e,r),await Bm(t,r)],a=new Map(o.map(p=>[p.path,p.id])),c=i.filter(p=>a.get(p.path)!==p.id),l=new Map(i.map(p=>[p.path,p.id])),u=o.filter(p=>l.get(p.path)!==p.id),d=async(p,f)=>(await Bt(p,f,n.facts,aa,pa)).map(S2).sort().join("");if(await d(e,u)!==await d(t,c))return!0}return!1}async function M0(e,t,n){let r=n.lastIndexOf("/"),[s,o]=r<0?["",n]:[n.slice(0,r),n.slice(r+1)],[i,a]=[await e.ids?.(s),await t.ids?.(s)];if(!i||!a)return!1;let c=l=>l.get(`${o}/`)??l.get(o);return c(i)===c(a)}var N0,L0=k(()=>{"use strict";gu();uo();Vm();N0=[{folder:"include/hw",names:/\.h$/},{folder:"include/hw/core",names:/\.h$/},{folder:"include/qom",names:/\.h$/},{folder:"include/accel",names:/\.h$/,deep:!0},{folder:"hw/core",names:/\.(?:c|h|inc)$/},{folder:"qom",names:/\.[ch]$/},{folder:"accel",names:/\.[ch]$/,deep:!0}]});function wu(){let e=F0(),t=Ze(1e3),n=Ze(4e3),r=Ze(600),s=Ze(60),o=new WeakMap;function i(c){let l=o.get(c);return l===void 0&&(l=(async()=>{let u=await k0(c),p=(await qm(c,u,e)).filter(({facts:f})=>f.functions.some(m=>m.hooks.length>0));return{core:await T0(c,u,t),roots:p}})(),o.set(c,l)),l}async function a(c,l){let u=await Qk(c,l);if(!u)return null;let{folder:d,entries:p}=u,f=await eT(c,l,n),{core:m,roots:h}=await i(c),g=[l,d,JSON.stringify(f),m.usesSaveVersion,m.knowsTypes,m.absent,...h.map(({facts:P})=>JSON.stringify(P.functions)),...p.map(P=>`${P.path} ${P.id}`)].join(`
`),_=async()=>D0(c,l),y=P=>P.map(I=>`${I.path} ${I.id}`).join(`
`),b=s.get(g);if(b&&(b.outside===null||b.outside===y(await _())))return b.model;let w=await z0(c,d,p,e),v={name:l,folder:d,entries:p,builds:f},T=[...w.files,...h],E=j0(c,v,{...w,index:G0(c,T,w.unread)},m);if(!E.incomplete)return s.set(g,{model:E.model,outside:null}),E.model;let S=await _(),x=[...p,...S].filter(P=>P.path.endsWith(".h")),$=[...w.files,...await qm(c,S,e),...h],C=G0(c,$,w.unread,await E0(c,x,r)),{model:A}=j0(c,v,{...w,index:C},m);return s.set(g,{model:A,outside:y(S)}),A}return{targets:cm,target:a,core:async c=>(await i(c)).core,outsideDiffers:(c,l)=>U0(c,l,e)}}function G0(e,t,n,r){let s=new Set,o=t.filter(i=>!s.has(i.path)&&s.add(i.path));return s0(o,e.complete===void 0&&n.length===0,r)}function j0(e,{name:t,folder:n,entries:r,builds:s},{files:o,unread:i,index:a},c){let l=e.complete!==void 0,u=g0(a,E2(a,n,c,l),l),d=!c.knowsTypes&&!c.absent,p=u?.base??null;if(!p&&i.length>0&&(p=Zm(V0({path:i[0],line:1}))),!p){let y=o.find(b=>b.path===`${n}/cpu.h`&&b.facts.definesCpu);if(!y||!d)return{model:null,incomplete:!1};p=V0({path:y.path,line:1})}let f=e.complete!==void 0&&p.place!==null&&e.complete(p.place.path);(l&&!f||i.length>0)&&p.registration.type==="none"&&(p=Zm(p));for(let y of i)p.unresolved.push({about:"hook",what:`${y} cannot be read`,path:y,line:1});d&&!c.usesSaveVersion&&(p=Zm(p));let h=y=>({...y,registration:{...y.registration,userMode:s.user}}),g=/^(?:none|unknown)$/.test(p.registration.type)&&f0(a);return{model:{name:t,folder:n,base:h(p),others:(u?.others??[]).map(h),classNames:u?.names??[],typed:(u?.typed??!1)||d,unread:i,fresh:f,builds:s,describe:y=>du(a,y,""),files:new Map(r.map(y=>[y.path.slice(n.length+1),y.id]))},incomplete:a.wanted.size>0||g}}function Zm(e){return{...e,registration:{...e.registration,type:"unknown"}}}function V0(e){return{cpuClass:null,registration:{type:"none",hooks:[],embedsCpuCommon:null,versionId:null,minimumVersionId:null,userMode:null},hook:null,descriptions:[],main:null,userHooks:[],variables:[],place:e,unresolved:[]}}function E2(e,t,n,r){if(!n.usesSaveVersion&&!(r&&n.absent))return null;let o=(e.aliases.get("CPU_SAVE_VERSION")??[]).find(i=>i.file.path.startsWith(`${t}/`)&&kt(i.branches)!==!1);return!o||!e.files.some(i=>i.facts.savesState===!0)?null:{place:{path:o.file.path,line:o.line},version:/^\d+$/.test(o.value)?Number(o.value):null}}var Wm=k(()=>{"use strict";el();Vt();tT();y0();S0();um();Nm();x0();L0();Vm();la()});function ku(e,t){let n=H2(e),r=new Map;for(let s=1;s<n.length;s++){let o=n[s];if(o==null||o===n[s-1])continue;let i=s;for(;i+1<n.length&&n[i+1]===o;)i++;let a=i===n.length-1,c=e[s].merge?r.get(o):void 0,l=c?.undoneBy!=null&&e[c.undoneBy].before===o;r.set(o,{at:c&&!l?c.at:s,scope:a?"net":"transient",undoneBy:a?null:i+1})}return[...r.values()].filter(s=>s.scope==="net"||!(t||e[s.at].merge))}function H2(e){let t=[];for(let[n,{key:r,before:s,merge:o}]of e.entries())t.push(n===0||o||r!==s?r:t[n-1]);return t}var Jm=k(()=>{"use strict"});var Ym,fS=k(()=>{"use strict";Ym=async e=>await e.entry("include/migration/vmstate.h")!==null});async function gS(e,t){let n=new Map,r=(a,c)=>{let l=n.get(a)??new Set;n.set(a,l.add(c))},s=new Map;for(let[a,{patch:c,merge:l,before:u,after:d}]of e.steps.entries()){if(l){for(let p of await eG(u,d))r(p,a+1);continue}if(u!==d)for(let p of c.files){let f=p.newPath??p.oldPath,m=Re(f);(m===null?!await Q2(f,p,u,d):!await X2(f,p,u,d))||(m!==null?r(m,a+1):s.set(a+1,[...s.get(a+1)??[],f,...p.oldPath?[p.oldPath]:[]]))}}let{before:o,after:i}=e.net;if(n.size+s.size===0||!(await Ym(o)||await Ym(i)))return new Map;if(s.size>0){let{reader:a}=await t(),c=new Set([...await a.builds(o),...await a.builds(i)].map(l=>l.target));for(let l of c){let[u,d]=[await a.touches(o,l),await a.touches(i,l)];for(let[p,f]of s)f.some(m=>u.has(m)||d.has(m))&&r(l,p)}}return n}async function X2(e,t,n,r){return/\.(?:h|inc)$/.test(e)?t.hunks.length===0||_S(t).some(s=>hS.test(s)||mS.test(s)||/;/.test(s)):e.endsWith(".c")?(await yS(t,n,r)).some(s=>mS.test(s)):!1}async function Q2(e,t,n,r){return/\.(?:h|inc)$/.test(e)?t.hunks.length===0||_S(t).some(s=>hS.test(s)):e.endsWith(".c")?(await yS(t,n,r)).some(s=>Y2.test(s)):!1}async function yS(e,t,n){let r=[];for(let[s,o]of[[t,e.oldPath],[n,e.newPath]]){let i=o===null?null:await s.entry(o),[a]=i?await s.read([i]):[];a!=null&&r.push(a)}return r}async function eG(e,t){let n=async o=>await o.ids?.("target")??new Map,[r,s]=[await n(e),await n(t)];return[...new Set([...r.keys(),...s.keys()])].filter(o=>o.endsWith("/")&&r.get(o)!==s.get(o)).map(o=>o.slice(0,-1))}function bS({files:e}){let t=[];for(let{newPath:n,hunks:r}of e)if(n!==null)for(let s of r){let o=s.newStart;for(let{kind:i,text:a}of s.lines)i==="+"&&/^[ \t]*#[ \t]*define[ \t]/.test(a)&&t.push({path:n,line:o,side:"new"}),i!=="-"&&o++}return t}var mS,Y2,hS,_S,Xm=k(()=>{"use strict";fS();qt();mS=/VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/,Y2=/^(?!static\b).*\b(?:VMStateDescription|VMStateInfo)\s+\w+\s*=/m,hS=/#[ \t]*(?:define|undef|if|el|endif|include)|VMS|\benum\b|^[ \t]*[A-Z][A-Z0-9_]*(?:[ \t]*=[^;]*)?,?[ \t]*$|\[[^\]]+\]/;_S=e=>e.hunks.flatMap(({lines:t})=>t.filter(({kind:n})=>n!==" ").map(({text:n})=>n))});function MS(e){if(e.kind==="version")return"lowered";let{sent:t,versionId:n}=e.outer;return e.nested?"nested":e.kind==="added"&&t!==null&&n!==null&&n>t?"unguarded":e.kind==="added"||e.kind==="repeated"?"added":e.kind==="removed"?"removed":e.kind==="moved"?"moved":"changed"}function EG(e){return!e||e.conditional||e.struct!==void 0||e.size===null||e.count===null||e.pointers?null:e.size*e.count}function eh(e){let{symbol:t,sent:n,versionId:r}=e.outer,s=Math.max(n??0,r??0)+1,o=n!==null&&r!==null&&r>n?r:null,i=o===null?`raise version_id and minimum_version_id of ${t} to ${s}`:`raise minimum_version_id of ${t} to ${o}, too`;switch(MS(e)){case"lowered":return`Leave version_id of ${t} at ${n}: a version that a release has sent must not come down.`;case"nested":return`The version of a nested VMSTATE_STRUCT is not in the stream, so raising that of ${e.symbol} declares nothing: ${i}. To keep older streams loading, send the new state in a subsection of ${t} with needed().`;case"unguarded":return`Use the _V form of the macro with version ${o}, so that ${e.at} is read only from streams that have it.`;case"added":return`Raise version_id of ${t} to ${s} and use the _V form of the macro for ${e.at}; or move it into a subsection with needed(). If older streams need not load, ${i}.`;case"removed":{let a=EG(e.oldField);return`Leave ${a===null?"VMSTATE_UNUSED(\u2026) of its size":`VMSTATE_UNUSED(${a})`} where ${e.at} was. If older streams need not load, ${i}.`}case"moved":return`Put ${e.at} back where it was: the order of the fields is the order of the bytes. If older streams need not load, ${i}.`;default:return`Send ${e.at} as it was (a copy of the old size, filled in pre_save and read in post_load, can stand for it), or move the new form into a subsection with needed(). If older streams need not load, ${i}.`}}function NS(e,t){let{sent:n,versionId:r}=e.outer;if(MS(e)!=="unguarded"||n===null||r===null||t.length>500)return null;let s=xG.exec(t);if(s)return s[3]==="_SUB_ARRAY"?null:`${s[1]}VMSTATE_${s[2]}${s[3]}_V(${s[4]}, ${r}),`;let o=/^(\s*VMSTATE_STRUCT\(\s*[^(),]+,\s*[^(),]+,\s*)\d+(,[^()]*\),?\s*)$/.exec(t);return o?`${o[1]}${r}${o[2]}`:null}var xG,DS=k(()=>{"use strict";xG=/^(\s*)VMSTATE_(BOOL|U?INT(?:8|16|32|64)|UINTTL|FLOAT64|CPUDOUBLE)((?:_SUB)?(?:_ARRAY|_2DARRAY)?)\(([^()]*)\),?[ \t]*$/});function St(e){let t=e.count===1?"":`${e.count??"a varying number"} \xD7 `;return e.struct!==void 0?`${t}${e.struct?.symbol??"a nested description"}`:e.type==="unused_buffer"&&e.size!==null?`${t}${e.size} unused ${e.size===1?"byte":"bytes"}`:e.size===null?`${t}a size that is not known`:`${t}${CG(e.size)}`}var CG,me,pt,To=k(()=>{"use strict";CG=e=>e===1?"1 byte":`${e} bytes`;me=e=>e.symbol||e.name||"a description",pt=e=>({path:e.path,line:e.line})});function Tu(e,t){return{name:t.name??t.symbol,symbol:t.symbol,sent:e.versionId,versionId:t.versionId,minimumVersionId:t.minimumVersionId,place:pt(t)}}function Kt(e,t,n,r,s,[o,i]){let a=t??e;return{kind:n,effect:r,description:a.name??a.symbol,symbol:a.symbol,nested:null,outer:Tu(e??a,t??a),at:"",from:o,to:i,message:s,oldField:null,newField:null,oldPlace:e&&pt(e),newPlace:t&&pt(t),inherent:!1}}var th=k(()=>{"use strict";To()});function cs(e,t){return!e||!t?e??t:Su[e.outcome]!==Su[t.outcome]?Su[e.outcome]>Su[t.outcome]?e:t:e.declared!==t.declared?e.declared?t:e:e.always||!t.always?e:t}function nh(e){return{outcome:"unknown",kind:"element",declared:!1,always:!0,harm:null,old:null,new:null,within:e,offset:0,exact:!0,block:null,found:null,message:"",decided:new Map}}function rh(e){if(e.kind==="opaque"&&e.reason)return e.reason;let t=e.at.field?.name??e.at.description.symbol,n=e.at.field?.code??null;return e.kind==="pointers"?`How much of ${t} is sent is decided by its pointers.`:e.kind==="opaque"&&n?`What ${n.symbol} makes of ${t} is not the same on both sides.`:`How much of ${t} is sent is decided when it runs.`}var Su,sh=k(()=>{"use strict";Su={misread:3,unknown:2,refused:1}});function US(e,t){let n=(l,u)=>e[l].name===t[u].name&&e[l].shape===t[u].shape,r=0;for(;r<e.length&&r<t.length&&n(r,r);)r++;let s=0;for(;s<Math.min(e.length,t.length)-r&&n(e.length-1-s,t.length-1-s);)s++;let o=[];for(let l=0;l<r;l++)o.push([l,l]);let[i,a]=[e.length-r-s,t.length-r-s],c=i*a<=16e4?AG(e.slice(r,r+i),t.slice(r,r+a)):$G(e.slice(r,r+i),t.slice(r,r+a));for(let[l,u]of c)o.push([l===null?null:l+r,u===null?null:u+r]);for(let l=s;l>0;l--)o.push([e.length-l,t.length-l]);return o}function AG(e,t){let[n,r]=[e.length,t.length],s=new Set(t.map(d=>d.name)),o=(d,p)=>{let[f,m]=[e[d],t[p]];return f.name===m.name?f.shape===m.shape?6:4:f.shape===m.shape?s.has(f.name)?1:3:0},i=new Uint32Array((n+1)*(r+1)),a=(d,p)=>d*(r+1)+p;for(let d=n-1;d>=0;d--)for(let p=r-1;p>=0;p--){let f=o(d,p);i[a(d,p)]=Math.max(i[a(d+1,p)],i[a(d,p+1)],f?f+i[a(d+1,p+1)]:0)}let c=[],[l,u]=[0,0];for(;l<n&&u<r;){let d=o(l,u);d&&i[a(l,u)]===d+i[a(l+1,u+1)]?c.push([l++,u++]):i[a(l,u)]===i[a(l+1,u)]?c.push([l++,null]):c.push([null,u++])}for(;l<n;)c.push([l++,null]);for(;u<r;)c.push([null,u++]);return c}function $G(e,t){let n=l=>{let u=new Map;return l.forEach((d,p)=>{u.set(d.name,u.has(d.name)?-1:p)}),u},r=n(t),s=[...n(e)].flatMap(([l,u])=>{let d=r.get(l)??-1;return u>=0&&d>=0?[[u,d]]:[]}),o=PG(s.map(([,l])=>l)).map(l=>s[l]),i=[],[a,c]=[0,0];for(let[l,u]of[...o,[e.length,t.length]]){for(;a<l;)i.push([a++,null]);for(;c<u;)i.push([null,c++]);a<e.length&&i.push([a++,c++])}return i}function PG(e){let t=[],n=[];e.forEach((s,o)=>{let[i,a]=[0,t.length];for(;i<a;){let c=i+a>>1;e[t[c]]<s?i=c+1:a=c}n[o]=i>0?t[i-1]:-1,t[i]=o});let r=[];for(let s=t.at(-1)??-1;s>=0;s=n[s])r.push(s);return r.reverse()}var LS=k(()=>{"use strict"});function jS(e){return e.exists?`${e.exists.symbol}()${e.exists.digest===null?"":` ${e.exists.digest.slice(0,8)}`}`:e.conditional?"a condition that could not be read":"nothing"}var RG,Eu,GS,ih,oh,VS=k(()=>{"use strict";LS();To();RG=100,Eu=class{sides;shapes=new Map;known=new Map;seen=new Set;constructor(t){this.sides=t}between(t,n,r,s,o,i){let a=[];this.seen=new Set,this.compare(t,n,r,s,null,a);let c=new Set;return a.filter(u=>{let d=[u.kind,u.description,u.at,u.from,u.to,u.oldPlace?.line,u.newPlace?.line].join("\0");return!c.has(d)&&c.add(d)}).map(u=>({...u,outer:o,effect:i==="misread"&&(u.kind==="condition"||u.kind==="unread")?"unknown":i,inherent:!1}))}compare(t,n,r,s,o,i){let a=`${this.sides.old.of(t,n).id} ${this.sides.new.of(r,s).id}`;if(i.length>=RG||this.seen.has(a))return;this.seen.add(a);let c=this.sent(this.sides.old,t,n),l=this.sent(this.sides.new,r,s),u=new ih(t,r,o,c,l),d=[],p=[],f=[],m=()=>{if(d.length||p.length){let h=(y,b)=>y.sequence(b.flatMap(w=>w.sequence.items)),[g,_]=[h(this.sides.old,d),h(this.sides.new,p)];this.sides.walker.alike(g,_,t)||this.gap(d,p,f,u,i)}[d,p,f]=[[],[],[]]};for(let[h,g]of US(c,l)){let[_,y]=[h===null?null:c[h],g===null?null:l[g]];if(_&&y&&(_.shape===y.shape||this.sides.walker.alike(_.sequence,y.sequence,t))){m();continue}_&&d.push(_),y&&p.push(y),_&&y&&f.push([_,y])}m()}gap(t,n,r,s,o){let i=new Set(r.flat()),a=t.filter(l=>!i.has(l)),c=n.filter(l=>!i.has(l));for(let[l,u]of r){let[d,p]=[l.field.struct,u.field.struct],f=o.length;if(d&&p&&d.name===p.name&&l.field.count===u.field.count){let m={from:GS(l.field),to:GS(u.field)},h=typeof u.field.structVersion=="number"?null:m;m.from!==null&&m.to!==null&&this.compare(d,m.from,p,m.to,h,o)}o.length===f&&o.push(s.changed(l,u))}if(a.length===1&&c.length===1&&!s.elsewhere(a[0],c[0])){o.push(s.replaced(a[0],c[0]));return}for(let l of a)s.movedFrom(l)||o.push(s.removed(l));for(let l of c)o.push(s.added(l))}sent(t,n,r){return n.fields.flatMap((s,o)=>{let i=t.field(n,s,o,r);if(!i.length)return[];let a=t.sequence(i);return[{field:s,name:s.name,shape:this.shapeOf(a),sequence:a}]})}shapeOf(t){let n=this.known.get(t);if(n!==void 0)return n;let r=[],[s,o]=[0,0],i=()=>{o&&r.push(`${o}*${s}`),o=0};for(let l of t.items)if(l.kind!=="point"){if(l.kind==="run"&&(l.size===s||!o)){s=l.size,o+=l.count;continue}i(),l.kind==="run"?[s,o]=[l.size,l.count]:r.push(this.wordOf(l))}i();let a=r.join(" "),c=this.shapes.get(a)??this.shapes.size;return this.shapes.set(a,c),this.known.set(t,c),c}wordOf(t){let n="body"in t?this.shapeOf(t.body):0;switch(t.kind){case"unused":return`unused ${t.bytes}`;case"opaque":return`opaque ${t.bytes} ${t.key}`;case"group":return`if ${t.key} (${n})`;case"repeat":case"pointers":return`${t.kind} ${t.times} (${n})`;case"refusal":return`refused ${t.message}`;default:return`${t.kind} (${n})`}}},GS=e=>typeof e.structVersion=="number"?e.structVersion:e.struct?.versionId??null,ih=class{a;b;nested;before;after;constructor(t,n,r,s,o){this.a=t,this.b=n,this.nested=r;let i=a=>{let c=new Map;for(let{name:l}of a)c.set(l,(c.get(l)??0)+1);return c};this.before=i(s),this.after=i(o)}elsewhere(t,n){return this.movedFrom(t)||(this.before.get(n.name)??0)>0}movedFrom(t){return oh(t)&&(this.after.get(t.name)??0)>=(this.before.get(t.name)??0)}added(t){let[n,r]=[this.before.get(t.name)??0,this.after.get(t.name)??0],s=St(t.field),o=me(this.b);return n>0&&r>n&&oh(t)?this.make("repeated",null,t,`${o} sends ${t.name} once more, ${s}.`):n>0&&oh(t)?{...this.make("moved",null,t,`${o} sends ${t.name} at another place.`),from:"elsewhere"}:this.make("added",null,t,`${o} sends a new field, ${t.name}, ${s}.`)}removed(t){let n=`${me(this.b)} no longer sends ${t.name}, ${St(t.field)}.`;return this.make("removed",t,null,n)}replaced(t,n){let r=`${me(this.b)} sends ${n.name}, ${St(n.field)}, in place of ${t.name}, ${St(t.field)}.`;return this.make("replaced",t,n,r)}changed(t,n){let[r,s]=[St(t.field),St(n.field)],o=me(this.b);if(t.field.unknown!==null||n.field.unknown!==null)return this.make("unread",t,n,n.field.unknown??t.field.unknown);let[i,a]=[jS(t.field),jS(n.field)];if(i!==a){let l=`Whether ${o} sends ${n.name} was decided by ${i}, and is by ${a}.`;return{...this.make("condition",t,n,l),from:i,to:a}}if(r===s)return this.make("other",t,n,`${o} sends ${n.name} in another form.`);let c=t.field.size===n.field.size&&t.field.count!==n.field.count?"counted":"resized";return this.make(c,t,n,`${o} sends ${n.name} as ${s}; it was ${r}.`)}make(t,n,r,s){return{kind:t,description:this.b.name??this.b.symbol,symbol:this.b.symbol,nested:this.nested,at:(r??n).name,from:n?St(n.field):"absent",to:r?St(r.field):"absent",message:s,oldField:n?.field??null,newField:r?.field??null,oldPlace:pt(n?.field??this.a),newPlace:pt(r?.field??this.b)}}},oh=e=>e.field.type!=="unused_buffer"});function So(e,t){let n=new Set,r=[e];for(let s=r.pop();s;s=r.pop()){if(n.has(s))continue;n.add(s);let{digest:o}=s;o!==null&&Tn(s)!==null&&t.add(ch(s));for(let[i,a]of s.fields.entries())o!==null&&qS(a)!==null&&t.add(BS(s,i)),a.struct&&r.push(a.struct);r.push(...s.subsections)}}function Tn(e){return e.versionId===null?e.unknown[0]??`The version of ${e.symbol} could not be read.`:e.unknown[0]??null}function qS(e){let t=n=>e.unknown??`${n} of ${e.name} could not be read.`;return e.struct===null&&!e.code?.digest?t("The nested description"):e.conditional&&e.exists===null?t("The condition"):e.count===null&&e.unknown!==null?e.unknown:e.struct?ZS(e)&&typeof e.structVersion!="number"?t("The nested version"):null:e.size!==null||e.code?.digest?null:e.code!==null||e.unknown!==null?t("The size"):null}function ga(e,t){return e.versionId!==null&&t>e.versionId?`version ${t} is too new for ${e.versionId}`:e.minimumVersionId!==null&&t<e.minimumVersionId?`version ${t} is too old for ${e.minimumVersionId}`:null}function lh(e){switch(e.kind){case"run":return e.size*e.count;case"unused":case"opaque":return e.bytes;case"repeat":return e.body.bytes===null?null:e.body.bytes*e.times;case"point":case"refusal":return 0;default:return null}}function OG(e){return e.kind==="point"?!e.description.subsections.length:"body"in e?e.body.quiet:!0}function IG(e,t){switch(e.kind){case"run":return{size:e.size,count:e.count};case"repeat":return e.body.uniform&&{size:e.body.uniform.size,count:e.body.uniform.count*e.times};case"point":return t==="load"||!e.description.subsections.length?{size:0,count:0}:null;default:return null}}var ah,ch,BS,ZS,kn,xu,Eo=k(()=>{"use strict";ah=e=>e.digest===null?`name ${e.symbol}`:`text ${e.digest}`;ch=e=>`description ${e.digest}`,BS=(e,t)=>`field ${e.digest} ${t}`;ZS=e=>e.type==="vstruct"||typeof e.structVersion=="number",kn=class{side;opaque;done=new Map;doing=new Set;ids=0;conditions=new Set;constructor(t,n){this.side=t,this.opaque=n}of(t,n){let r=this.done.get(t)??new Map;this.done.set(t,r);let s=r.get(n);return s||(s=this.make(t,n),r.set(n,s)),s}make(t,n){let r={description:t,field:null};if(this.doing.has(t)||this.doing.size>=64)return this.sequence([this.unread(`nests ${t.symbol}`,`${t.symbol} nests in itself or too deep.`,r)]);let s=Tn(t);if(s!==null||t.digest!==null&&this.opaque.has(ch(t)))return this.sequence([this.unread(t.digest===null?null:ch(t),s??`${t.symbol} is not readable.`,r)]);this.doing.add(t);let o=t.fields.flatMap((a,c)=>this.field(t,a,c,n));this.doing.delete(t),t.ends.fields===!1&&o.push(this.unread(`runs on ${t.symbol}`,`The list of fields of ${t.symbol} has no end.`,r));let i=new Map;for(let a of t.subsections)a.name!==null&&!i.has(a.name)&&i.set(a.name,a);return o.push({kind:"point",description:t,lookup:i,at:r}),this.sequence(o)}field(t,n,r,s){let o={description:t,field:n};if(!xu(n,s))return[];let i=n.conditional||n.exists!==null,a=this.content(t,n,r,o);if(!i||!a.length||n.exists===null)return a;let c=ah(n.exists);return this.conditions.add(c),[{kind:"group",key:c,symbol:n.exists.symbol,body:this.sequence(a),at:o}]}content(t,n,r,s){if(n.count===0)return[];let o=qS(n),i=t.digest===null?null:BS(t,r);if(o!==null||i!==null&&this.opaque.has(i))return[this.unread(i,o??`${n.name} could not be read.`,s)];let a=this.element(n,s);return n.count===null?[{kind:"varying",counter:n.counter,body:this.sequence(a),at:s}]:n.pointers?[{kind:"pointers",times:n.count,body:this.sequence(a),at:s}]:this.times(a,n.count,s)}element(t,n){if(t.struct){let s=ZS(t)?t.structVersion:t.struct.versionId??0,o=this.of(t.struct,s),i=this.side==="load"?ga(t.struct,s):null;return i!==null?[{kind:"refusal",message:i,at:n}]:["struct","vstruct","tmp"].includes(t.type)?[{kind:"repeat",times:1,body:o,at:n}]:[{kind:"varying",counter:t.counter,body:o,at:n}]}let{size:r}=t;if(t.type==="unused_buffer"&&r!==null)return r?[{kind:"unused",bytes:r,at:n}]:[];if(t.type==="buffer"){let s={kind:"run",size:1,count:r??1,at:n};return r===0?[]:[r===null?{kind:"varying",counter:t.counter,body:this.sequence([s]),at:n}:s]}return r===null?[{kind:"opaque",key:t.code?ah(t.code):`type ${t.type}`,bytes:null,at:n,reason:null}]:r===0?[]:t.parts?.length?t.parts.map(s=>({kind:"run",size:s,count:1,at:n})):t.code===null||[1,2,4,8].includes(r)?[{kind:"run",size:r,count:1,at:n}]:[{kind:"opaque",key:ah(t.code),bytes:r,at:n,reason:null}]}times(t,n,r){if(n===1)return t;let s=t.length===1?t[0]:null;return s?.kind==="run"?[{...s,count:s.count*n}]:s?.kind==="unused"?[{...s,bytes:s.bytes*n}]:s?.kind==="repeat"?[{...s,times:s.times*n}]:t.length?[{kind:"repeat",times:n,body:this.sequence(t),at:r}]:[]}unread(t,n,r){return{kind:"opaque",key:t??`unread ${this.side} ${++this.ids}`,bytes:null,at:r,reason:n}}sequence(t){let n=0,r=null,s=0;for(let l of t){let u=lh(l);n=n===null||u===null?null:n+u;let d=IG(l,this.side);d===null||d.count&&r!==null&&d.size!==r?s=null:s!==null&&d.count&&(r=d.size,s+=d.count)}n!==null&&!Number.isSafeInteger(n)&&(n=null);let o=s!==null&&r!==null&&Number.isSafeInteger(s)?{size:r,count:s}:null,i=t.every(OG),a=t.every(l=>l.kind!=="refusal"&&(!("body"in l)||l.body.plain)),c=t.every(l=>l.kind==="point"||l.kind==="repeat"&&l.body.hollow);return{id:++this.ids,items:t,bytes:n,uniform:o,quiet:i,plain:a,hollow:c}}},xu=(e,t)=>e.sent!==!1&&(e.conditional||e.exists!==null||e.version<=t)});function HS(e,t){let n=[],r=[[e,t]];for(let s=r.pop();s;s=r.pop()){let[o,i]=s;n.push(...FG(o,i),...zG(o,i));let[a,c]=[WS(o.subsections),WS(i.subsections)];for(let[l,u]of c){let d=a.get(l);d?r.push([d,u]):n.push(Kt(null,u,"subsection-added","none",`${me(i)} has a new subsection, ${l}.`,["absent","a subsection"]))}}return n}function FG(e,t){if(e.versionId===t.versionId&&e.minimumVersionId===t.minimumVersionId)return[];let n=s=>`version ${s.versionId??"?"}, minimum ${s.minimumVersionId??"?"}`,r=`${me(t)} goes from ${n(e)}, to ${n(t)}.`;return[Kt(e,t,"version","none",r,[n(e),n(t)])]}function zG(e,t){let{versionId:n}=e;return n===null||t.versionId===null?[]:t.fields.filter(r=>!xu(r,n)&&xu(r,t.versionId)).map(r=>({...Kt(e,t,"added","none",`${me(t)} sends ${r.name}, ${St(r)}, from version ${r.version} on.`,["absent",St(r)]),at:r.name,newField:r,newPlace:pt(r)}))}var WS,KS=k(()=>{"use strict";th();Eo();To();WS=e=>{let t=new Map;for(let n of e)n.name!==null&&!t.has(n.name)&&t.set(n.name,n);return t}});var Cu,JS=k(()=>{"use strict";Eo();Cu=class{sum=new Map;marks=[];decided;left=5e4;constructor(t){this.decided=t}add(t,n,r="",s=0,o=0){if(--this.left<0)return;let i=t.at.field?.name??"",a=lh(t);if(t.kind==="refusal")this.count("refused",1);else if(t.kind==="point")t.description.subsections.length&&this.marks.push(`${this.sum.get("")??0} ${n}`);else if(t.kind==="repeat"){let c=(t.times-s)*n;if(t.body.bytes!==null&&t.body.plain&&t.body.quiet)this.count(r,t.body.bytes*c);else for(let l of t.body.items)this.add(l,c,r)}else if(t.kind==="group"){let c=this.decided.get(t.key),l=c?r:`${r} ? ${t.key}`;if(c!==!1)for(let u of t.body.items)this.add(u,n,l)}else t.kind==="pointers"?this.count(`${r} pointers ${i} ${t.body.bytes}`,(t.times-s)*n):t.kind==="varying"?this.count(`${r} varying ${t.counter??i} ${t.body.bytes}`,n):a===null?this.count(`${r} ${t.kind==="opaque"?t.key:""}`,n):this.count(r,(a-(t.kind==="run"?s*t.size+o:s))*n)}count(t,n){n&&this.sum.set(t,(this.sum.get(t)??0)+n)}harm(t){if(this.left<0||t.left<0)return"either";let n=new Set([...this.sum.keys(),...t.sum.keys()]);return n.delete(""),[...n].some(r=>this.sum.get(r)!==t.sum.get(r))?"either":this.sum.get("")!==t.sum.get("")?"length":this.marks.join()===t.marks.join()?"silent":"either"}}});function _a(e,t){let n=[];for(let r=e;r;r=r.next)n.push(r.point);return $u(n,t)}var $u,Au,uh=k(()=>{"use strict";$u=(e,t=null)=>e.reduceRight((n,r)=>({point:r,next:n}),t),Au=class{names;constructor(t){let n=new Set,r=new Set,s=[t];for(let o=s.pop();o;o=s.pop())if(!r.has(o)){r.add(o);for(let i of o.fields)i.struct&&s.push(i.struct);for(let i of o.subsections)i.name!==null&&n.add(i.name),s.push(i)}this.names=[...n].sort()}goesOn(t){let[n,r]=[0,this.names.length];for(;n<r;){let s=n+r>>1;this.names[s]<=t?n=s+1:r=s}return this.names[n]?.startsWith(t)??!1}prune(t){let n=t;for(;n;){let{name:r}=n.point.description;if(r===null||this.goesOn(r))break;n=n.next}return n}}});function YS(e){let t=[];for(let n=e.items.length-1;n>=0;n--){let r=e.items[n];if(r.kind==="point")t.unshift(r);else{r.kind==="repeat"&&t.unshift(...YS(r.body));break}}return t}var Ln,XS=k(()=>{"use strict";JS();uh();Ln=class e{frames;used=0;part=0;open=[null];ended=!1;reads;constructor(t,n){this.frames=[{sequence:t,index:0,loops:0}],this.reads=n}clone(){let t=new e(this.frames[0].sequence,this.reads);return t.frames=this.frames.map(n=>({...n})),t.used=this.used,t.part=this.part,t.open=this.open,t.ended=this.ended,t}peek(){for(;;){let t=this.frames.at(-1),n=t.sequence.items[t.index];if(n)return n;if(t.loops>0)t.loops--,t.index=0,t.sequence.items.length||(t.loops=0);else{if(this.frames.length===1)return null;this.frames.pop(),this.frames.at(-1).index++}}}advance(){this.frames.at(-1).index++,this.used=0,this.part=0}enter(t){if(!("body"in t))return;let n=t.kind==="repeat"?t.times-this.used:1;this.used=0,this.frames.push({sequence:t.body,index:0,loops:n-1})}rest(t){return t.kind==="run"?(t.count-this.used)*t.size-this.part:t.kind==="unused"?t.bytes-this.used:t.kind==="opaque"&&t.bytes!==null?t.bytes-this.used:null}take(t,n){if(this.open=[null],n===this.rest(t))this.advance();else if(t.kind==="run"){let r=this.part+n;this.used+=Math.floor(r/t.size),this.part=r%t.size}else this.used+=n}takeTimes(t,n){"times"in t&&(this.passed(t),this.used+=n,this.used>=t.times&&this.advance())}skip(t){this.passed(t),this.advance()}passed(t){if(!this.reads)return;if(!("body"in t)||t.kind==="pointers"){this.open=[null];return}let n=$u(YS(t.body)),r=t.body.bytes?[]:this.open.map(s=>_a(s,n));this.open=[...t.kind==="repeat"?[]:this.open,n,...r]}points(t){let n=[];for(;;){t();let r=this.peek();if(r?.kind==="point")n.push(r),this.advance();else if(r?.kind==="repeat"&&r.body.hollow)this.enter(r);else return n}}listen(t){let n=$u(this.points(t));n&&(this.open=this.open.map(r=>_a(r,n)))}remaining(t){let n=new Cu(t);return this.frames.toReversed().forEach((r,s)=>{let{items:o}=r.sequence,i=o[r.index];s===0&&i&&n.add(i,1,"",this.used,this.part);for(let a of o.slice(r.index+1))n.add(a,1);if(r.loops>0)for(let a of o)n.add(a,r.loops)}),n}}});var xo,ya,QS,eE,tE=k(()=>{"use strict";XS();sh();uh();Eo();xo=class extends Error{},ya=class{old;new;steps;branches=400;written=null;equal=new Map;constructor(t,n,r=1e6){this.old=t,this.new=n,this.steps=r}walk(t,n,r){this.written=new Au(r);try{return this.go(new Ln(t,!1),new Ln(n,!0),{within:r,decided:new Map,outer:null},0,!0)}catch(s){if(!(s instanceof xo))throw s;let o=`There is too much in ${r.symbol} to compare.`;return{main:{...nh(r),outcome:"unknown",kind:"budget",message:o},extras:[],ends:[]}}}subsections(t,n){let r=(i,a)=>i.of({...a,fields:[]},a.versionId??0),{main:s,extras:o}=this.walk(r(this.old,t),r(this.new,n),t);return s?[s,...o]:o}same(t,n,r){let s=`${t.id} ${n.id}`,o=this.equal.get(s);if(o===void 0){let{main:i,extras:a}=this.go(new Ln(t,!1),new Ln(n,!0),{within:r,decided:new Map,outer:null},0,!0);o=i===null&&!a.length,this.equal.set(s,o)}return o}alike(t,n,r){try{return this.same(t,n,r)}catch(s){if(!(s instanceof xo))throw s;return!1}}step=()=>{if(--this.steps<0)throw new xo};go(t,n,r,s,o){let i=[],a=s,c=o,l=(f,m,h,g,_)=>({...nh(r.within),outcome:f,kind:m,harm:f!=="misread"?null:m==="subsection"?"length":QS(t,n,r.decided),old:h?.at??null,new:g?.at??null,offset:a,exact:c,message:_,decided:r.decided}),u=f=>({main:f,extras:i,ends:[]}),d=(f,m,h)=>{let g=QS(t,n,r.decided),_=h===f?m:f,y=h.kind==="varying"&&(_?.kind!=="run"||h.body.uniform?.size===_.size),b=g==="silent"&&_?.kind!=="unused"&&h.kind!=="pointers"&&!y;return u(g==="length"||b?{...l("misread","element",f,m,"the elements differ"),always:!b}:l("unknown","opaque",f,m,rh(h)))},p=f=>{f===null?c=!1:a+=f};for(;;){this.step();let f=t.peek(),m=n.peek();if(f?.kind==="group"&&r.decided.has(f.key)){r.decided.get(f.key)?t.enter(f):t.advance();continue}if(m?.kind==="group"&&r.decided.has(m.key)){r.decided.get(m.key)?n.enter(m):n.advance();continue}if(m?.kind==="refusal"){let v=m.at.field?.name??"";return u({...l("refused","refusal",f,m,`${v}: ${m.message}`),declared:!1})}let h=v=>v?.kind==="point"||v?.kind==="repeat"&&v.body.hollow;if(h(f)){if(n.listen(this.step),m=n.peek(),m?.kind==="refusal")continue;if((m?.kind==="group"||m?.kind==="repeat")&&!this.heard(t,n)){if(m.kind==="repeat")n.enter(m);else if(!r.decided.has(m.key))return this.branch(t,n,r,a,c,f,m,i);continue}let v=t.points(this.step).flatMap(T=>T.description.subsections);if(f=t.peek(),v.length){m===null&&this.atEnd(n,r);let T=m!==null&&(m.kind==="varying"||m.kind==="opaque"&&m.bytes===null),E=this.blocks(v,n.open,r,(S,x,$)=>l(T&&S==="misread"?"unknown":S,x,f,m,$));if(i.push(...E.extras),E.main)return u(E.main);n.open=E.ends}continue}if(h(m)){n.listen(this.step);continue}if(f===null&&m===null)return this.atEnd(n,r),{main:null,extras:i,ends:n.open};if(f?.kind==="group"||m?.kind==="group"){if(f?.kind==="group"&&m?.kind==="group"&&f.key===m.key&&this.same(f.body,m.body,r.within)){t.skip(f),n.skip(m),c=!1;continue}return this.branch(t,n,r,a,c,f,m,i)}if(f?.kind==="repeat"||m?.kind==="repeat"){let v=this.repeats(t,n,f,m,r);v!==!1&&p(v);continue}if(f===null||m===null){let v=f??m;return v.kind==="varying"||v.kind==="opaque"&&v.bytes===null?d(f,m,v):u(l("misread","end",f,m,f===null?"more is read than was written":"more was written than is read"))}let g=v=>v.kind==="pointers"||v.kind==="varying";if(g(f)||g(m)){let v=T=>T.kind==="varying"?T.counter:null;if(f.kind!==m.kind||v(f)!==v(m))return d(f,m,g(f)?f:m);if(!("body"in f&&"body"in m&&this.same(f.body,m.body,r.within)))return u({...l("misread","element",f,m,"the elements differ"),always:!1,harm:"either"});if(f.kind==="pointers"&&m.kind==="pointers"){let T=Math.min(f.times-t.used,m.times-n.used);t.takeTimes(f,T),n.takeTimes(m,T)}else t.skip(f),n.skip(m);c=!1;continue}let _=t.rest(f),y=n.rest(m);if(!(f.kind==="opaque"&&m.kind==="opaque"&&f.key===m.key&&!t.used&&!n.used)&&(_===null||y===null))return d(f,m,_===null?f:m);let w=this.data(t,n,f,m,p,(v,T,E)=>l(v,T,f,m,E),i);if(w)return u(w)}}atEnd(t,n){t.ended||(t.ended=!0,t.open=t.open.map(r=>_a(r,n.outer)))}data(t,n,r,s,o,i,a){if(r.kind==="opaque"&&s.kind==="opaque"&&r.key===s.key&&!t.used&&!n.used)return o(r.bytes??s.bytes),t.skip(r),n.skip(s),null;if(r.kind==="run"&&s.kind==="run"){if(t.part?!n.part&&s.size===r.size-t.part:n.part>0&&r.size===s.size-n.part){let f=Math.min(r.size,s.size);return t.take(r,f),n.take(s,f),o(f),null}if(t.part||n.part||r.size!==s.size)return i("misread","element","the elements differ");let p=Math.min(t.rest(r),n.rest(s));return t.take(r,p),n.take(s,p),o(p),null}let c=t.rest(r),l=n.rest(s);r.kind!=="unused"&&s.kind!=="unused"&&(!(r.kind==="opaque"&&s.kind==="opaque")||c!==l)&&a.push({...i("unknown","opaque",rh(r.kind==="opaque"?r:s)),always:!1});let u=Math.min(c,l);return t.take(r,u),n.take(s,u),o(u),null}repeats(t,n,r,s,o){if(r?.kind==="repeat"&&s?.kind==="repeat"){if(this.same(r.body,s.body,o.within)){let h=Math.min(r.times-t.used,s.times-n.used);return t.takeTimes(r,h),n.takeTimes(s,h),r.body.bytes===null?null:r.body.bytes*h}let[f,m]=[r.body.uniform,s.body.uniform];if(f&&m&&f.size===m.size&&r.body.quiet){let h=f.count/eE(f.count,m.count)*m.count,g=Math.min(Math.floor((r.times-t.used-1)*f.count/h),Math.floor((s.times-n.used-1)*m.count/h));if(g>0)return t.takeTimes(r,g*h/f.count),n.takeTimes(s,g*h/m.count),g*h*f.size}return r.times-t.used>=s.times-n.used?t.enter(r):n.enter(s),!1}let[i,a,c,l]=r?.kind==="repeat"?[t,r,n,s]:[n,s,t,r],u=a.body.bytes,d=l===null?null:c.rest(l);if((l?.kind==="unused"||l?.kind==="run"&&c.part===0&&a.body.uniform?.size===l.size)&&u&&d!==null&&(i===n||a.body.quiet)){let f=Math.min(Math.floor(d/u),a.times-i.used-1);if(f>0)return i.takeTimes(a,f),c.take(l,f*u),f*u}return i.enter(a),!1}branch(t,n,r,s,o,i,a,c){if(--this.branches<0)throw new xo;let l=i?.kind==="group"?i:a,u=this.old.conditions.has(l.key)&&this.new.conditions.has(l.key),[d,p]=[!0,!1].map(v=>this.go(t.clone(),n.clone(),{...r,decided:new Map(r.decided).set(l.key,v)},s,o)),f=[...c,...d.extras,...p.extras],m=[...d.ends,...p.ends],h=d.main&&p.main&&d.main.outcome===p.main.outcome;if(u||h||d.main===null&&p.main===null){let v=cs(d.main,p.main);return v?{main:{...v,always:v.always&&h===!0},extras:f,ends:[]}:{main:v,extras:f,ends:m}}let g=[d.main,p.main].filter(v=>v!==null);if(g.length===2&&g.every(v=>v.outcome!=="unknown"))return{main:{...cs(d.main,p.main),always:!1},extras:f,ends:[]};let _=l.at.field?.name??"a field",y=p.main===null?"not sent":d.main===null?"sent":null,b=y===null?"":`; a stream in which it is ${y} loads`;return{main:{...cs(d.main,p.main),outcome:"unknown",kind:"condition",always:!1,harm:null,old:i?.at??null,new:a?.at??null,offset:s,exact:o,message:`Whether ${_} is sent is decided by ${l.symbol}() on one side only${b}.`},extras:f,ends:[]}}blocks(t,n,r,s){let o=[],i=n;for(let a of t){let c=a.needed===null?new Set:new Set(i),l=[],u=new Map;for(let d of i){let p=this.listener(a,d),f=u.get(p);f||(f=this.deliver(a,p,r,s),u.set(p,f),o.push(...f.extras.map(m=>({...m,always:!1}))),f.main&&l.push(f.main));for(let m of f.ends)c.add(this.written?.prune(m)??null)}if(a.needed===null&&l.length&&!c.size)return{main:l.reduce(cs,null),extras:o,ends:[]};o.push(...l.map(d=>({...d,always:!1}))),i=[...c]}return{main:null,extras:o,ends:[...i]}}heard(t,n){return t.clone().points(this.step).flatMap(s=>s.description.subsections).every(s=>n.open.every(o=>this.listener(s,o)!==null))}listener(t,n){let r=n;for(;r&&t.name!==null;){this.step();let s=r.point.description.name;if(s===null||t.name.length>s.length&&t.name.startsWith(s))break;r=r.next}return r}deliver(t,n,r,s){let o=p=>({main:{...p,block:t},extras:[],ends:[]});if(t.name===null||n?.point.description.name===null)return o(s("unknown","opaque",`The name of ${t.symbol} or of its parent could not be read.`));if(!n)return o(s("misread","subsection",`Nothing looks for the subsection ${t.name} where it is written.`));let i=n.point.lookup.get(t.name),a=n.point.description;if(!i)return o(s("refused","subsection",`VM subsection '${t.name}' in '${a.name}' does not exist.`));if(Tn(t)!==null||Tn(i)!==null)return t.digest!==null&&t.digest===i.digest?{main:null,extras:[],ends:[n]}:o(s("unknown","opaque",Tn(i)??Tn(t)));let c=t.versionId&255,l=ga(i,c);if(l!==null)return o({...s("refused","version",`${t.name}: ${l}.`),declared:!0,found:i});let u=this.go(new Ln(this.old.of(t,t.versionId),!1),new Ln(this.new.of(i,c),!0),{...r,within:t,outer:n},0,!0),d=p=>p.block?p:{...p,block:t,found:i};return{main:u.main&&d(u.main),extras:u.extras.map(d),ends:u.ends}}},QS=(e,t,n)=>e.remaining(n).harm(t.remaining(n)),eE=(e,t)=>t===0?e:eE(t,e%t)});function ba(e,t,n=1e6){let r={build:t.build,target:t.target,cpuClass:t.cpuClass,kvm:t.kvm??e.kvm,verdict:"loads",declared:!1,always:!0,harm:null,differences:[],extensions:[],first:null,unknown:[]};if(nE(e))return r;if(nE(t))return{...r,verdict:"refused"};if(e.type==="unknown"||t.type==="unknown"||rE(e)||rE(t)){let o=[...new Set([...e.unknown,...t.unknown])];return{...r,verdict:"unknown",unknown:o.length?o:["What it registers is not known."]}}let s=MG(e.sections,t.sections).map(([o,i])=>i?LG(o,i,n):UG(o));return{...r,...NG(s)}}function MG(e,t){let n=[...t];return e.map(r=>{let s=n.findIndex(o=>o.section===r.section);return[r,s<0?null:n.splice(s,1)[0]]})}function NG(e){let t=e.flatMap(o=>o.differences),n=e.filter(o=>o.verdict==="refused"&&o.always),r=["misread","unknown","refused","loads"],s=n.length?{...n[0],declared:n.some(o=>o.declared)}:r.flatMap(o=>e.filter(i=>i.verdict===o))[0];return{verdict:s?.verdict??"loads",declared:s?.verdict==="refused"&&s.declared,always:s?.always??!0,harm:s?.harm??null,differences:DG(t),extensions:e.flatMap(o=>o.extensions),first:s?.first??null,unknown:[...new Set(e.flatMap(o=>o.unknown))]}}function UG(e){let t=`There is no section ${e.section} any more: "Unknown savevm section or instance '${e.section}' 0".`,n=Kt(e.description,null,"section","refused",t,["a section","absent"]);return{...Co,verdict:"refused",differences:[n]}}function LG(e,t,n){let[r,s]=[e.description,t.description],o=Tn(r)??Tn(s);if(o!==null){if(r.digest!==null&&r.digest===s.digest)return Co;let g=Kt(r,s,"unread","unknown",o,["?","?"]);return{...Co,verdict:"unknown",differences:[g],unknown:[o]}}let i=new Set;So(r,i),So(s,i);let[a,c]=[new kn("save",i),new kn("load",i)],l=new ya(a,c,n),u=new Eu({old:a,new:c,walker:l}),d=HS(r,s),p=r.versionId,f=ga(s,p);if(f!==null){let g=Kt(r,s,"version","refused",`${me(s)}: ${f}.`,[`version ${p}`,`version ${s.versionId}, minimum ${s.minimumVersionId}`]),_=u.between(r,p,s,s.versionId,Tu(r,s),"none");return{...Co,verdict:"refused",declared:!0,differences:[g,..._],extensions:d}}let m=l.walk(a.of(r,p),c.of(s,p),r),{main:h}=m;if(h&&h.block===null&&h.kind!=="budget"&&h.outcome!=="refused"){let g=l.subsections(r,s).filter(_=>_.block!==null);m.extras.push(...g.map(_=>({..._,always:!1}))),h.harm==="silent"&&g.some(_=>_.always&&_.outcome!=="unknown"&&_.harm!=="silent")&&(m.main={...h,harm:"length"})}return{...jG(m,GG(m,r,i,n),r,s,u),extensions:d}}function GG(e,t,n,r){if(!e.main&&!e.extras.length)return[];let[s,o]=[new kn("save",n),new kn("load",n)],{main:i,extras:a}=new ya(s,o,r).walk(s.of(t,t.versionId),o.of(t,t.versionId),t);return i?[i,...a]:a}function jG(e,t,n,r,s){let o=d=>t.some(p=>p.outcome===d.outcome&&p.kind===d.kind&&p.block===d.block&&p.old?.field===d.old?.field&&p.old?.description===d.old?.description),a=e.extras.filter(d=>!o(d)).reduce(cs,e.main),c=[...e.main?[e.main]:[],...e.extras];if(!c.length)return Co;let u=[...Map.groupBy(c,d=>d.block).values()].flatMap(d=>[...Map.groupBy(d,f=>`${f.outcome} ${f.kind==="version"||f.found===null?f.message:""}`).values()].flatMap(f=>BG(f[0],n,r,s).map(m=>({...m,inherent:f.every(o)}))));return{...Co,verdict:a?.outcome??"loads",declared:a?.outcome==="refused"&&a.declared,always:a===null||a.always,harm:a?.harm==="silent"&&e.main&&a!==e.main?"either":a?.harm??null,differences:VG(u),first:a?qG(a):null,unknown:[...new Set(c.filter(d=>d.outcome==="unknown"&&!o(d)).map(d=>d.message))]}}function VG(e){let t=new Set;return e.filter(n=>{let r=[n.kind,n.description,n.at,n.message,n.newPlace?.line].join("\0");return!t.has(r)&&t.add(r)})}function BG(e,t,n,r){let[s,o]=e.block?[e.block,e.found]:[t,n],i=o?Tu(s,o):null;if(!o||!i)return[Kt(s,null,e.outcome==="unknown"?"unread":"subsection-removed",e.outcome,e.message,["a subsection","absent"])];if(e.kind==="version")return[Kt(s,o,"version","refused",e.message,[`version ${s.versionId}`,`version ${o.versionId}, minimum ${o.minimumVersionId}`])];let a=e.block?s.versionId&255:s.versionId,c=e.kind==="budget"?[]:r.between(s,s.versionId,o,a,i,e.outcome);if(c.length)return c;let l=e.outcome==="unknown"?"unread":"other";return[{...Kt(s,o,l,e.outcome,e.message,["?","?"]),at:e.new?.field?.name??e.old?.field?.name??""}]}function qG(e){return{description:e.within.name??e.within.symbol,offset:e.offset,exact:e.exact,old:e.old&&oE(e.old),new:e.new&&oE(e.new)}}var nE,rE,sE,DG,Co,oE,iE=k(()=>{"use strict";th();sh();VS();KS();tE();Eo();To();nE=e=>e.type==="unmigratable"||e.sections.some(t=>t.description.unmigratable),rE=e=>["type-1","type-2","both"].includes(e.type)&&!e.sections.some(t=>t.section==="cpu");sE=["misread","refused","unknown","none"],DG=e=>e.toSorted((t,n)=>sE.indexOf(t.effect)-sE.indexOf(n.effect)),Co={verdict:"loads",declared:!1,always:!0,harm:null,differences:[],extensions:[],first:null,unknown:[]};oE=({description:e,field:t})=>({description:e,field:t,name:t?.name??e.name??e.symbol})});function aE(e){let t=[],n=new Set,r=(s,o)=>{if(!(n.has(s)||o>ZG)){n.add(s);for(let i of s.fields){let a=WG(s,i);a&&t.push(a),i.struct&&r(i.struct,o+1)}t.push(...HG(s),...KG(s));for(let i of s.subsections)r(i,o+1)}};return r(e,0),t}function WG(e,t){if(e.versionId===null||t.conditional||t.exists!==null||t.version<=e.versionId||t.count===0)return null;let n=e.fields.every(r=>r===t||r.version>e.versionId&&!r.conditional);return{kind:"never-sent",description:e,field:t,subsection:null,place:pt(t),message:`${me(e)} never sends ${t.name}: the field has version ${t.version}, its description version ${e.versionId}.`,consequence:`vmstate_save_state() and vmstate_load_state() pass over a field whose version is above the description's, in silence: after a load ${t.name} is as it was after a reset${n?", and nothing else is sent":""}.`,help:`Raise version_id of ${me(e)} to ${t.version}, and minimum_version_id too if older streams need not load; or give the field version ${e.versionId}.`}}function HG(e){let t=[],n=new Map;for(let r of e.subsections){if(r.name===null)continue;let s=n.get(r.name),o={description:e,field:null,subsection:r,place:pt(r)};s&&s.symbol!==r.symbol?t.push({...o,kind:"same-name",message:`${me(e)} has two subsections named ${r.name}: ${me(s)} and ${me(r)}.`,consequence:`A load looks a subsection up by its name and finds ${me(s)}: what ${me(r)} has saved is read as that, and the load fails or goes wrong.`,help:`Give ${me(r)} a name of its own that begins with "${e.name??""}/".`}):n.set(r.name,r),e.name!==null&&!(r.name.startsWith(e.name)&&r.name.length>e.name.length)&&t.push({...o,kind:"no-prefix",message:`The subsection ${r.name} of ${me(e)} is not named after it: "${e.name}/" has to come first.`,consequence:`A load looks for subsections of ${e.name} by that beginning. ${r.name} is taken for something else, and the load ends with "Missing section footer" wherever it is sent.`,help:`Name it "${e.name}/${r.name.split("/").at(-1)}".`})}return t}function KG(e){return[["fields",e.ends.fields,"VMSTATE_END_OF_LIST()"],["subsections",e.ends.subsections,"NULL"]].filter(([,n])=>n===!1).map(([n,,r])=>({kind:"no-end",description:e,field:null,subsection:null,place:pt(e),message:`The list of ${n} of ${me(e)} does not end with ${r}.`,consequence:"A save and a load run on into whatever stands behind the list in memory.",help:`Add ${r} as the last entry of .${n} of ${me(e)}.`}))}var ZG,cE=k(()=>{"use strict";To();ZG=64});function fE(e,t,n,r){let o=r!==void 0&&n.first?.description!==r?null:n.first,i=o?.description??r;if(i===void 0)return null;let a=uE(e,i),c=uE(t,i);if(!a||!c||a.versionId===null)return null;let l=new Set;So(a,l),So(c,l);let u=dE(new kn("save",l).of(a,a.versionId)),d=dE(new kn("load",l).of(c,a.versionId));if(!u||!d)return null;let p=o?.offset??YG(u,d);if(p===null)return null;let f=Math.min(p,XG(u,d)??p),[m,h]=[pE(u,f),pE(d,f)],g=Math.min(m.pieces[0]?.offset??0,h.pieces[0]?.offset??0);return{description:i,offset:f,exact:o?.exact??u.every(_=>_.offset>=f||_.bytes!==null&&!_.conditional),old:m.pieces,new:h.pieces,cut:{before:g>0,after:m.more||h.more}}}function YG(e,t){for(let n=0;n<Math.min(e.length,t.length);n++){let[r,s]=[e[n],t[n]];if(r.offset!==s.offset)return Math.min(r.offset,s.offset);if(r.bytes!==s.bytes||r.size!==s.size||r.kind!==s.kind||r.conditional!==s.conditional)return r.offset}return null}function XG(e,t){let n=new Map(t.filter(r=>r.kind==="opaque").map(r=>[r.offset,r]));for(let r of e){let s=r.kind==="opaque"?n.get(r.offset):void 0;if(s&&r.bytes!==null&&s.bytes!==null&&r.bytes!==s.bytes)return r.offset}return null}function uE(e,t){let n=new Set,r=e.sections.map(s=>s.description).reverse();for(let s=r.pop();s;s=r.pop()){if(s.name===t)return s;if(!n.has(s)){n.add(s);for(let o of s.fields)o.struct&&r.push(o.struct);r.push(...s.subsections)}}return null}function dE(e){let t=[],n=0,r=(o,i,a,c,l)=>{let u=c===null?null:c*l,d=o.kind==="unused"?"unused":o.kind==="run"?"number":"opaque";t.push({name:i+(o.at.field?.name??""),offset:n,size:c,count:l,bytes:u,kind:d,conditional:a}),a||(n+=u??0)},s=(o,i,a)=>{for(let c of o.items){if(t.length>JG)return!1;if(!(c.kind==="point"||c.kind==="refusal"))if(c.kind==="run")r(c,i,a,c.size,c.count);else if(c.kind==="unused"||c.kind==="opaque")r(c,i,a,c.bytes,1);else if(c.kind==="group"){if(!s(c.body,i,!0))return!1}else if(c.kind==="repeat")for(let l=0;l<c.times;l++){let u=c.times>1?`[${l}]`:"";if(!s(c.body,`${i}${c.at.field?.name??""}${u} / `,a))return!1}else r(c,i,a,null,c.kind==="pointers"?c.times:1)}return!0};return s(e,"",!1)?(t.push({name:"end",offset:n,size:0,count:1,bytes:0,kind:"end",conditional:!1}),t):null}function pE(e,t){let n=e.findIndex(o=>o.kind==="end"||o.offset+(o.bytes??1)>t);n<0&&(n=e.length-1);let r=Math.max(0,n-lE.before),s=Math.min(e.length,n+lE.after+1);return{pieces:e.slice(r,s),more:s<e.length}}var lE,JG,mE=k(()=>{"use strict";Eo();lE={before:2,after:4},JG=2e4});function Pu(e,t,n){let r=[],s=[];for(let o of n){let i={now:o,base:hE(o,t,n),release:e?hE(o,e.layouts,n):null};for(let l of sj(o,i.base))r.push({fact:oj(o,l),build:o.build});if(!i.base||e&&!i.release||!QG(i))continue;let{facts:a,details:c}=ej(i,e?.version??null);for(let l of a)r.push({fact:l,build:o.build});for(let l of c)s.push({target:o.target,build:o.build,detail:l})}return{facts:ij(r),limits:aj(s)}}function hE(e,t,n=[e]){let r=t.filter(a=>a.cpuClass===e.cpuClass),s=r.filter(a=>a.build===e.build),o=()=>{let a=new Set(n.map(l=>l.build)),c=r.filter(l=>l.target===e.target&&!a.has(l.build));return new Set(c.map(l=>l.build)).size===1?c:[]},i=s.length>0?s:o();return i.find(a=>a.kvm===e.kvm)??i.find(a=>a.kvm===null||e.kvm===null)??null}function QG(e){let t=e.now.type;return t!=="type-1"&&t!=="type-2"?!1:[e.base,e.release].every(n=>n===null||n.type===t&&!n.sections.some(r=>r.description.unmigratable))}function ej(e,t){let{release:n,base:r,now:s}=e,o=ba(r,s);if(o.verdict==="loads"&&!o.extensions.length&&!o.differences.length)return{facts:[],details:[]};let i=n?ba(n,r):null,a=n?ba(n,s):o,c=o.verdict==="unknown"?o.unknown:[],l=a.verdict==="unknown"&&o.verdict==="misread"?o:a,u=n??r,d=[],p=h=>[...h?.differences??[],...h?.extensions??[]],f=(h,g)=>p(g).some(_=>_.effect!=="none"&&_.symbol===h.symbol&&_.at===h.at&&_.kind===h.kind&&(_.to===h.to||h.kind==="added"));if(l.verdict==="refused"&&l.always){let h=l.differences.find(_=>_.kind==="version"),g=i?.verdict==="refused"&&i.always;return h&&!g&&d.push(gE(e,l,h,t,u)),{facts:d,details:c}}let m=l.differences.filter(h=>tj(h)&&!f(h,i));for(let h of Map.groupBy(m,g=>g.symbol).values())d.push(nj(e,l,h,t,u));for(let h of l.differences)h.kind==="version"&&h.effect==="refused"&&!h.inherent&&!f(h,i)&&d.push(gE(e,l,h,t,u));return{facts:d,details:c}}function yE(e,t,n,r){let{now:s}=e,o=[];n.newPlace&&o.push({...n.newPlace,side:"new"}),n.oldPlace&&(n.kind==="removed"||!n.newPlace)&&o.unshift({...n.oldPlace,side:"old"}),o.push({...n.outer.place,side:"new"});let i=s.cpuClass===null?[]:[s.cpuClass];return{rule:t,target:s.target,cpuClass:s.cpuClass,type:s.type,description:n.description,symbol:n.symbol,release:r,builds:[s.build],places:o,identity:[t,s.target,n.description,r??"base",...i]}}function nj(e,t,n,r,s){let o=n[0],i=n.length-1,{outer:a}=o,c=i?`, and ${i} more of its fields ${i===1?"changes":"change"}`:"",l=`version ${a.versionId??"?"} (minimum ${a.minimumVersionId??"?"})`;return{...yE(e,"vmstate-layout-changed",o,r),differences:n,comparison:t,witness:fE(s,e.now,t,o.outer.name),message:`${_E(o.message)}${c}; ${a.symbol}, at ${l}, takes the streams of ${r??"the base"} all the same.`,consequence:rj(t,o,r??"the base",ba(e.now,s)),help:eh(o),suggest:u=>NS(o,u)}}function gE(e,t,n,r,s){let{outer:o}=n,i=r??"the base",a=o.sent!==null&&o.versionId!==null&&o.sent>o.versionId,c=t.differences.filter(d=>d.effect==="none"&&d.outer.symbol===o.symbol),l=c.length?` What changes: ${c.map(d=>d.message).join(" ")}`:"",u=a?`${o.symbol} goes down to version ${o.versionId}; ${i} sends version ${o.sent}.`:`${o.symbol} takes version ${o.minimumVersionId} and later; ${i} sends version ${o.sent}.`;return{...yE(e,a?"vmstate-layout-changed":"vmstate-break-declared",n,r),differences:[n,...c],comparison:t,witness:null,message:u,consequence:`Streams of ${i} are refused${t.always?"":` wherever they have ${o.name}`}, ${a?"as coming from a newer QEMU":"on purpose"}.${l}`,help:a?eh(n):"If older streams are to load, keep minimum_version_id and guard what is new by its version.",suggest:()=>null}}function rj(e,t,n,r){let s=t.outer.name.split("/")[0],o=e.first&&e.first.description===t.outer.name?` (byte ${e.first.offset} of ${e.first.description}${e.first.exact?"":", or later"})`:"",i=e.always?"":" wherever they have what it sends",a=/^v?(\d+)\.(\d+)/.exec(n),l=!a||Number(a[1])*1e3+Number(a[2])>=2004?`and the load ends with "Missing section footer for ${s}", which names neither field nor cause`:"and what follows is taken for the head of another section, which ends the load",u=`Streams of ${n} are misread from ${t.at||t.description} on${o}${i}`,d=e.harm==="silent"?`${u}: the lengths are equal, so wrong values load without an error.`:e.harm==="length"?`${u}, ${l}.`:`${u}: wrong values load without an error, or, where the lengths differ, the load ends with "Missing section footer for ${s}".`,p=r.verdict==="misread"?` The other way round, from this tree to ${n}, it is the same.`:r.verdict==="refused"?` The other way round, ${n} refuses a stream of this tree.`:"";return t.effect==="refused"?`Streams of ${n} are refused: ${t.message}${p}`:d+p}function sj(e,t){return e.type==="unmigratable"?[]:e.sections.flatMap(n=>n.description.unmigratable?[]:aE(n.description))}function oj(e,t){let{description:n}=t,r=t.field?.name??t.subsection?.name??"";return{rule:"vmstate-malformed",target:e.target,cpuClass:e.cpuClass,type:e.type,description:n.name??n.symbol,symbol:n.symbol,release:null,builds:[e.build],differences:[],comparison:null,witness:null,places:[{...t.place,side:"new"},{path:n.path,line:n.line,side:"new"}],message:t.message,consequence:t.consequence,help:t.help,suggest:()=>null,identity:["vmstate-malformed",e.target,n.name??n.symbol,t.kind,r]}}function ij(e){return[...Map.groupBy(e,({fact:t})=>t.identity.join("\0")).values()].map(t=>{let n=t[0].fact,r=[...new Set(t.map(i=>i.build))].sort(),s=new Map;for(let{fact:i,build:a}of t)i.message!==n.message&&s.set(i.message,[...s.get(i.message)??[],a]);let o=[...s].map(([i,a])=>` In ${[...new Set(a)].join(", ")}: ${_E(i)}.`);return{...n,builds:r,consequence:n.consequence+o.join("")}})}function aj(e){return[...Map.groupBy(e,t=>`${t.target}\0${t.detail}`).values()].map(t=>({target:t[0].target,builds:[...new Set(t.map(n=>n.build))].sort(),detail:t[0].detail}))}var tj,_E,bE=k(()=>{"use strict";DS();iE();cE();mE();tj=e=>!e.inherent&&e.kind!=="subsection-removed"&&e.kind!=="section"&&(e.effect==="misread"||e.effect==="refused"&&e.kind!=="version"),_E=e=>e.replace(/\.$/,"")});var vE={};de(vE,{judgeLayouts:()=>lj});async function lj(e,t,n,r,s){let o=[],i=[];for(let[a,c]of n){let l=await uj(e,t,a,c,r,s);o.push(...l.findings),i.push(...l.limits)}return{findings:o,limits:i}}async function uj(e,{reader:t,release:n},r,s,o,i){let{steps:a,net:c,settings:l}=e,u=async x=>t.read(x,dh(await t.builds(x),r)),d=await u(c.before),p={facts:Pu(null,d,d).facts,limits:[]},f=n&&{version:`v${n.version}`,layouts:await u(n.tree)},m=async x=>{let $=await u(x);if(wE($,d))return{layouts:$,said:p};let C=Pu(f,d,$);return{layouts:$,said:C}},h=[p],g=[p],_=d,y=c.before;for(let[x,$]of a.entries()){let C=x+1,A=h[x],P=_;if($.before!==y&&({layouts:P,said:A}=await m($.before)),g.push(A),!s.has(C)&&$.before===y)h.push(A);else{let I=await m($.after);h.push(wE(I.layouts,P)?A:I.said),_=I.layouts}y=$.after}let b=h.at(-1),w=new Set(p.facts.map(ph)),v=new Map;for(let{facts:x}of h)for(let $ of x)v.set(ph($),$);let T=[];for(let[x,{rule:$}]of v){let C=cj.find(P=>P.id===$);if(!C||w.has(x)||C.silencedBy?.some(P=>o.some(I=>I.rule===P&&I.target===r)))continue;let A=h.map((P,I)=>({key:Ao(P,x)&&x,before:Ao(g[I],x)&&x,merge:I>0&&a[I-1].merge!==null}));for(let P of ku(A,!1))T.push(await S(C,x,P))}let E=Math.min(...s);return{findings:T,limits:b.limits.map(x=>pj(x,a[E-1]?.patch?.index??null))};async function S(x,$,C){let A=a[C.at-1].merge?a.length:C.at,P=C.scope==="net"&&Ao(b,$)||Ao(h[A],$),I=x.says(P,{tier:Bs(l,r)}),F=a.flatMap(({patch:Ss},rn)=>{let[Yo,q_]=[Ao(h[rn+1],$),Ao(h[rn],$)];return rn+1>C.at&&Ss&&Yo&&q_&&Yo.message!==q_.message?[Ss.index]:[]}),M=F.length?` ${F.length===1?`Patch ${F[0]} changes`:`Patches ${F.join(", ")} change`} it further.`:"",G=a[A-1],Fe=[...await dj(t,G.before,G.after,r,P),...I.places,...G.patch?bS(G.patch):[]];return i(x,{...I,places:Fe,consequence:I.consequence+M},C,{target:r,cpuClass:P.cpuClass,from:P.type})}}async function dj(e,t,n,r,s){let[o,i]=[await e.read(t,dh(await e.builds(t),r)),await e.read(n,dh(await e.builds(n),r))];return Pu(null,o,i).facts.filter(a=>a.symbol===s.symbol||a.description===s.description).flatMap(({places:a})=>a)}var cj,dh,wE,ph,Ao,pj,kE=k(()=>{"use strict";qs();bE();Ot();Xm();Jm();cj=pe.filter(e=>e.kind==="layout");dh=(e,t)=>e.filter(n=>n.target===t),wE=(e,t)=>e.length===t.length&&e.every((n,r)=>n===t[r]),ph=e=>e.identity.join("\0"),Ao=({facts:e},t)=>e.find(n=>ph(n)===t)??null;pj=({target:e,builds:t,detail:n},r)=>({code:"layout-not-read",patch:r,detail:`What ${e} sends could not be compared (${t.join(", ")}): ${n}`})});async function $E(e){let t=await bj(e),n=[];for(let c of _j){let l=(await e.names(c)).filter(u=>gn(u)?.kind==="system");if(l.length!==0){n=(await Promise.all(l.map(u=>e.entry(`${c}/${u}`)))).filter(u=>u!==null);break}}let r=await e.read(n),s=r.some(c=>c!==null&&/^\s*TARGET_ARCH\s*=/m.test(c)),o=await wj(e,s?"meson.build":"configure"),i=Tj(o?.text??""),a=[];for(let[c,l]of n.slice(0,yj).entries()){let u=gn(l.path.slice(l.path.lastIndexOf("/")+1)).arch,d=r[c]??"",p=s?vj(d):kj(o?.text??"",u),f=zn(u,d,t);if(!t.has(f))continue;let m=p.get("TARGET_ARCH")??u,h=new Set([`TARGET_${m.toUpperCase()}`,`TARGET_${(p.get("TARGET_BASE_ARCH")??f).toUpperCase()}`]);for(let[_,y]of p)!_.startsWith("TARGET_")||/^TARGET_(?:ARCH|BASE_ARCH|ABI_DIR|XML_FILES|SYSTBL.*|NAME)$/.test(_)||h.add(y==="y"?_:y==="n"?`${_}=0`:`${_}=${y}`);s&&!p.has("TARGET_BIG_ENDIAN")&&!p.has("TARGET_WORDS_BIGENDIAN")&&h.add("TARGET_BIG_ENDIAN=0");let g=p.get("TARGET_LONG_BITS");g!==void 0&&h.add(`target_long_bits()=${g}`),s&&h.add(`target_big_endian()=${p.get("TARGET_BIG_ENDIAN")==="y"?1:0}`),a.push({name:u,target:f,defines:[...h,"NEED_CPU_H","COMPILING_PER_TARGET"],kvm:i?i.has(u):await Sj(e,f),files:o?[l,o.entry]:[l]})}return a.sort((c,l)=>c.name<l.name?-1:1)}async function bj(e){let[t,n]=await Promise.all([e.names("target"),e.names("")]);return new Set([...t.filter(r=>r.endsWith("/")).map(r=>r.slice(0,-1)),...n.filter(r=>r.startsWith("target-")&&r.endsWith("/")).map(r=>r.slice(7,-1))])}async function wj(e,t){let n=await e.entry(t),[r]=n?await e.read([n]):[];return n&&r!=null?{entry:n,text:r}:null}function vj(e){return new Map([...e.matchAll(/^\s*([A-Z]\w*)\s*=[ \t]*([^\n#]*)/gm)].map(t=>[t[1],t[2].trim()]))}function kj(e,t){let n=new Map,r=e.search(/^target_bigendian="?no/m);if(r<0)return n;let s=e.slice(r,r+4e4);for(let o of s.split(";;")){let i=o.split(` in
`).at(-1),a=i.indexOf(")"),c=i.slice(0,Math.max(0,a));if(!(a<0||!c.split(/[|\\\s]+/).includes(t))){/\btarget_bigendian="?yes/.test(i)&&n.set("TARGET_WORDS_BIGENDIAN","y");for(let l of i.matchAll(/^\s*(TARGET_ARCH|TARGET_BASE_ARCH)="?(\w+)/gm))n.set(l[1],l[2])}}return n}function Tj(e){let t=[...e.matchAll(/\bkvm_targets\s*=\s*\[([^\]]*)\]/g)];return t.length===0?null:new Set(t.flatMap(n=>[...n[1].matchAll(/'([\w]+)-softmmu'/g)].map(r=>r[1])))}async function Sj(e,t){for(let n of[`target/${t}`,`target/${t}/kvm`,`target-${t}`])if((await e.names(n)).some(r=>/^kvm\w*\.c$/.test(r)&&!r.includes("stub")))return!0;return!1}var AE,_j,yj,hh=k(()=>{"use strict";Qi();AE=["CONFIG_SOFTMMU","CONFIG_SYSTEM_ONLY","CONFIG_TCG","CONFIG_LINUX","CONFIG_POSIX","CONFIG_ATOMIC64","CONFIG_ATOMIC128","CONFIG_INT128","CONFIG_INT128_TYPE","HOST_BIG_ENDIAN=0","HOST_X86_64","HOST_LONG_BITS=64","__linux__","__x86_64__","__LP64__","__GNUC__=13","__GNUC_MINOR__=0","__STDC__","__STDC_VERSION__=201112L","__SIZEOF_INT128__=16","__SIZEOF_POINTER__=8","__SIZEOF_LONG__=8","__CHAR_BIT__=8","__ORDER_LITTLE_ENDIAN__=1234","__ORDER_BIG_ENDIAN__=4321","__BYTE_ORDER__=1234","__OPTIMIZE__","CHAR_BIT=8","INT8_MAX=127","UINT8_MAX=255","INT16_MAX=32767","UINT16_MAX=65535","INT_MAX=2147483647","UINT_MAX=4294967295U","INT32_MAX=2147483647","UINT32_MAX=4294967295U","LONG_MAX=9223372036854775807L","ULONG_MAX=18446744073709551615UL","INT64_MAX=9223372036854775807L","UINT64_MAX=18446744073709551615UL","UINTPTR_MAX=18446744073709551615UL","SIZE_MAX=18446744073709551615UL","UINT64_C(x)=x##UL","INT64_C(x)=x##L","UINT32_C(x)=x##U","INT32_C(x)=x","GLIB_CHECK_VERSION(a,b,c)=1","G_GNUC_PRINTF(a,b)=","G_GNUC_UNUSED=","G_STATIC_ASSERT(x)="],_j=["configs/targets","default-configs/targets","default-configs"],yj=300});function RE(e){let t=r=>e.includes(r),n=t("unsigned");return t("void")?{kind:"void"}:t("float")?PE(4):t("double")?PE(t("long")?16:8):t("char")?re(1,n):t("short")?re(2,n):t("__int128")?re(16,n):t("long")?re(8,n):t("int")||n||t("signed")?re(4,n):t("bool")||t("_Bool")?re(1,!0):null}function $o(e,t=0){if(e===null||t>OE)return null;switch(e.kind){case"number":return{size:e.size,align:e.size};case"pointer":return{size:8,align:8};case"array":{let n=$o(e.of,t+1);return n&&e.count!==null?{size:n.size*e.count,align:n.align}:null}case"aggregate":return IE(e,t)?.extent??null;default:return null}}function Ru(e,t,n=0){if(e?.kind!=="aggregate"||n>OE)return null;let r=e.members();if(!r)return null;let s=IE(e,n)?.offsets??null;for(let[o,i]of r.entries()){let a=s?.[o]??null;if(i.name===t)return{type:i.type,offset:a};if(i.name!==null)continue;let c=Ru(i.type,t,n+1);if(c)return{type:c.type,offset:c.offset===null||a===null?null:a+c.offset}}return null}function IE(e,t){let n=gh.get(e);if(n!==void 0)return n;gh.set(e,null);let r=Ej(e,t);return gh.set(e,r),r}function Ej(e,t){let n=e.members();if(!n)return null;let r=Math.max(1,e.aligned),s=0,o=0,i=[];for(let a of n){let c=a.type?.kind==="array"&&a.type.count===null&&a===n.at(-1),l=$o(c?a.type.of:a.type,t+1);if(!l)return{extent:null,offsets:i};let u=Math.max(e.packed?1:l.align,a.aligned);if(a.bits!==void 0){if(a.bits===null&&n.length>1)return{extent:null,offsets:i};let d=a.bits??1,p=l.size*8;e.union&&(s=0),(d===0||!e.packed&&Math.floor(s/p)!==Math.floor((s+d-1)/p))&&(s=Math.ceil(s/p)*p),i.push(null),s+=d,(a.name!==null||n.length===1)&&(r=Math.max(r,u))}else e.union&&(s=0),s=Math.ceil(s/(u*8))*u*8,i.push(s/8),s+=c?0:l.size*8,r=Math.max(r,u);o=Math.max(o,s)}return{extent:{size:Math.ceil(o/8/r)*r,align:r},offsets:i}}var re,PE,_h,OE,gh,yh=k(()=>{"use strict";re=(e,t=!1)=>({kind:"number",size:e,unsigned:t}),PE=e=>({kind:"number",size:e,unsigned:!1,float:!0}),_h=new Map([...[8,16,32,64].flatMap(e=>[[`int${e}_t`,re(e/8)],[`uint${e}_t`,re(e/8,!0)],[`gint${e}`,re(e/8)],[`guint${e}`,re(e/8,!0)],[`__s${e}`,re(e/8)],[`__u${e}`,re(e/8,!0)]]),["size_t",re(8,!0)],["ssize_t",re(8)],["intptr_t",re(8)],["uintptr_t",re(8,!0)],["ptrdiff_t",re(8)],["off_t",re(8)],["time_t",re(8)],["bool",re(1,!0)],["_Bool",re(1,!0)],["gboolean",re(4)],["gint",re(4)],["guint",re(4,!0)],["gchar",re(1)],["gsize",re(8,!0)],["__int128_t",re(16)],["__uint128_t",re(16,!0)],["gpointer",{kind:"pointer",to:null}]]);OE=60;gh=new WeakMap});function we(e,t=32,n=!1){let r=BigInt(e);return{n:n?BigInt.asUintN(t,r):BigInt.asIntN(t,r),bits:t,unsigned:n}}function FE(e){if(e.endsWith("'"))return Cj(e);let t=/^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9]\d*)([uUlL]{0,3})$/.exec(e);if(!t||t[1].length>70)return null;let n=t[1],r=/^0\d/.test(n),s=BigInt(r?`0o${n.slice(1)}`:n),o=/u/i.test(t[2]),i=/^[1-9]/.test(n),a=/l/i.test(t[2])||s>=(o||!i?1n<<32n:1n<<31n)?64:32;return!o&&!i&&a===32&&s>=1n<<31n&&(o=!0),!o&&s>=1n<<63n&&(o=!0,a=64),we(s,a,o)}function Cj(e){let t=/^'(?:([^'\\])|\\([ntrabfv0\\'"])|\\x([0-9a-fA-F]{1,2})|\\([0-7]{1,3}))'$/.exec(e);return t?t[1]!==void 0?we(t[1].charCodeAt(0)):t[2]!==void 0?we(xj[t[2]]):we(t[3]!==void 0?Number.parseInt(t[3],16):Number.parseInt(t[4],8)):null}function zE(e,t,n){if(e==="<<"||e===">>")return n.n<0n||n.n>=BigInt(t.bits)?null:we(e==="<<"?t.n<<n.n:t.n>>n.n,t.bits,t.unsigned);let r=t.bits===64||n.bits===64?64:32,s=t.unsigned&&t.bits===r||n.unsigned&&n.bits===r,o=we(t.n,r,s).n,i=we(n.n,r,s).n,a=c=>we(c,r,s);switch(e){case"*":return a(o*i);case"/":return i===0n?null:a(o/i);case"%":return i===0n?null:a(o%i);case"+":return a(o+i);case"-":return a(o-i);case"&":return a(o&i);case"^":return a(o^i);case"|":return a(o|i);case"<":return Et(o<i);case">":return Et(o>i);case"<=":return Et(o<=i);case">=":return Et(o>=i);case"==":return Et(o===i);case"!=":return Et(o!==i);default:return null}}function ME(e,t){return e==="!"?Et(t.n===0n):we(e==="-"?-t.n:e==="~"?~t.n:t.n,t.bits,t.unsigned)}var Et,xj,bh=k(()=>{"use strict";Et=e=>we(e?1:0);xj={n:10,t:9,r:13,a:7,b:8,f:12,v:11,0:0,"\\":92,"'":39,'"':34}});function Sn(e,t,n=!1){return{tokens:e,at:0,names:t,directive:n,depth:0,reason:null}}function UE(e){let t=Sn(e,$j,!0),{value:n}=wh(t);return t.at<e.length&&t.reason===null&&(t.reason=`"${e[t.at].text}" is not expected there`),{value:n&&t.at>=e.length?n.n!==0n:null,reason:t.reason}}function Ou(e,t,n=0){let r={...Sn(e,t),depth:n},{value:s}=Ke(r);r.at<e.length&&(r.reason??=`"${e[r.at].text}" is not read`);let o=s&&r.at>=e.length?Number(s.n):null;return o===null||!Number.isSafeInteger(o)?{value:null,reason:r.reason??"it is no constant"}:{value:o,reason:null}}function ae(e,t){return V(e)!==t?!1:(e.at++,!0)}function tt(e,t){return e.reason??=t,Aj}function Ve(e){let t=0;for(;e.at<e.tokens.length;e.at++){let n=V(e);if(n==="("||n==="["||n==="{")t++;else if((n===")"||n==="]"||n==="}")&&--t<=0){e.at++;return}}}function wh(e){let t=Ke(e);for(;ae(e,",");)t=Ke(e);return t}function Ke(e){if(e.depth>DE)return e.at=e.tokens.length,tt(e,"its expression is nested too deeply");e.depth++;let t=LE(e,0),n=t;if(ae(e,"?")){let r=e.reason,s=V(e)===":"?t:wh(e),o=e.reason;ae(e,":");let i=Ke(e);t.value?(n=t.value.n!==0n?s:i,n.value!==null?e.reason=r:t.value.n!==0n&&(e.reason=o)):s.value&&i.value&&s.value.n===i.value.n?n=s:n={value:null,type:s.type??i.type}}return e.depth--,n}function LE(e,t){let n=wa(e);for(;;){let r=V(e),s=Rj.get(r);if(s===void 0||s<t||e.tokens[e.at].kind!=="punct")return n;e.at++;let o=e.reason,i=LE(e,s+1),[a,c]=[n.value,i.value];if(r==="&&"||r==="||"){let l=u=>u!==null&&u.n!==0n==(r==="||");l(a)||l(c)?(n={value:Et(r==="||"),type:null},e.reason=o):n={value:a&&c?Et(r==="&&"):null,type:null};continue}if(a&&c){let l=zE(r,a,c);n=l?{value:l,type:n.type}:tt(e,`${r} has no value there`)}else n={value:null,type:n.type??i.type}}}function wa(e){if(e.depth>DE)return e.at=e.tokens.length,tt(e,"its expression is nested too deeply");let t=V(e);if(t==="!"||t==="~"||t==="-"||t==="+"){e.at++,e.depth++;let{value:n,type:r}=wa(e);return e.depth--,{value:n&&ME(t,n),type:r}}if(t==="&"||t==="*"||t==="++"||t==="--"){e.at++,e.depth++;let{type:n}=wa(e);return e.depth--,t==="&"?{value:null,type:{kind:"pointer",to:n}}:t!=="*"?{value:null,type:n}:{value:null,type:n?.kind==="pointer"?n.to:n?.kind==="array"?n.of:null}}if(t==="sizeof"||t==="_Alignof"||t==="__alignof__")return Ij(e,t==="sizeof");if(t==="("&&!e.directive&&va(e,1)){e.at++;let n=xn(e,En(e)).type;if(ae(e,")"),V(e)==="{")return Ve(e),NE(e,{value:null,type:n});e.depth++;let{value:r}=wa(e);return e.depth--,{value:r&&Oj(r,n),type:n}}return NE(e,Fj(e))}function Oj(e,t){if(t?.kind==="pointer")return we(e.n,64,!0);if(t?.kind!=="number"||t.float)return null;let n=t.size>=8?64:32,r=t.unsigned?BigInt.asUintN(t.size*8,e.n):BigInt.asIntN(t.size*8,e.n);return we(r,n,t.unsigned&&t.size>=4)}function Ij(e,t){e.at++;let n,r=e.reason,s=e.at;if(V(e)==="("&&va(e,1)){if(e.at++,n=xn(e,En(e)).type,!ae(e,")"))return tt(e,"a sizeof is not read");V(e)==="{"&&Ve(e)}else e.depth++,n=wa(e).type,e.depth--;let o=$o(n);if(!o){let i=e.tokens.slice(s,Math.min(e.at,s+12)).map(a=>a.text).join("");return tt(e,`sizeof${i} is not known`)}return e.reason=r,{value:we(t?o.size:o.align,64,!0),type:null}}function Fj(e){let t=e.tokens[e.at];if(!t)return tt(e,"an expression ends early");switch(e.at++,t.kind){case"number":case"char":{let n=FE(t.text);return n?{value:e.directive?we(n.n,64,n.unsigned):n,type:GE(n)}:tt(e,`${t.text} is no whole number`)}case"string":{let n=1;for(e.at--;e.tokens[e.at]?.kind==="string";e.at++)n+=V(e).replace(/\\(?:x[0-9a-fA-F]+|[0-7]{1,3}|.)/g,".").length-2;return{value:null,type:{kind:"array",of:{kind:"number",size:1,unsigned:!1},count:n}}}case"name":return zj(e,t.text);default:}if(t.text==="("){if(V(e)==="{")return e.at--,Ve(e),tt(e,"a statement is no constant");e.depth++;let n=wh(e);return e.depth--,ae(e,")")?n:tt(e,"a bracket is not closed")}return tt(e,`"${t.text}" is not read`)}function GE(e){return{kind:"number",size:e.bits/8,unsigned:e.unsigned}}function zj(e,t){if(e.directive)return V(e)==="("?(Ve(e),tt(e,`${t}() is not known`)):{value:we(t==="true"?1:0,64),type:null};if(t==="true"||t==="false")return{value:Et(t==="true"),type:null};if(t==="NULL")return{value:we(0,64),type:{kind:"pointer",to:{kind:"void"}}};if((t==="offsetof"||t==="__builtin_offsetof")&&V(e)==="(")return Mj(e);if(t==="__builtin_choose_expr"&&ae(e,"(")){let s=Ke(e);ae(e,",");let o=Ke(e);ae(e,",");let i=Ke(e);return ae(e,")"),s.value?s.value.n!==0n?o:i:tt(e,"a choice is not known")}if(t==="__builtin_constant_p"&&V(e)==="("){let s=e.at,o=e.reason;ae(e,"(");let{value:i}=Ke(e);return e.at=s,e.reason=o,Ve(e),{value:Et(i!==null),type:null}}if(V(e)==="(")return Ve(e),tt(e,`${t}() is no constant`);let n=e.names.constant(t);if(n)return{value:n,type:GE(n)};let r=e.names.variable?.(t)??null;return r||(e.reason??=`${t} is not known`),{value:null,type:r}}function NE(e,t){let{value:n,type:r}=t;for(;;){let s=V(e);if(s==="[")Ve(e),r=r?.kind==="array"?r.of:r?.kind==="pointer"?r.to:null;else if(s==="."||s==="->"){let o=V(e,1);e.at+=2;let i=s==="->"&&r?.kind==="pointer"?r.to:r,a=Ru(i,o);a||(e.reason??=`the member ${o} is not known`),r=a?.type??null}else if(s==="++"||s==="--")e.at++;else if(s==="("&&r?.kind==="function")Ve(e),r=null;else return{value:n,type:r};n=null}}function Mj(e){let t=e.at;ae(e,"(");let n=va(e,0)?xn(e,En(e)).type:null,r=0;if(ae(e,","))for(;V(e)!==")"&&e.at<e.tokens.length&&r!==null;){if(ae(e,"."))continue;if(ae(e,"[")){let o=Ke(e).value;ae(e,"]");let i=n?.kind==="array"?n.of:null,a=$o(i);r=o&&a?r+Number(o.n)*a.size:null,n=i;continue}let s=Ru(n,V(e));e.at++,r=s?.offset==null?null:r+s.offset,n=s?.type??null}return e.at=t,Ve(e),r===null?tt(e,"an offset is not known"):{value:we(r,64,!0),type:null}}var Aj,DE,$j,V,Pj,Rj,Iu=k(()=>{"use strict";vh();yh();bh();Aj={value:null,type:null},DE=200;$j={constant:()=>null,type:()=>null,tag:()=>null};V=(e,t=0)=>e.tokens[e.at+t]?.text??"";Pj=[["||"],["&&"],["|"],["^"],["&"],["==","!="],["<",">","<=",">="],["<<",">>"],["+","-"],["*","/","%"]],Rj=new Map(Pj.flatMap((e,t)=>e.map(n=>[n,t])))});function va(e,t){let n=e.tokens[e.at+t];if(n?.kind!=="name")return!1;let{text:r}=n;return jE.has(r)||kh.has(r)||r==="struct"||r==="union"||r==="enum"||r==="typeof"||r==="__typeof__"?!0:_h.has(r)||e.names.type(r)!==null}function En(e){let t=[],n={type:null,aligned:0};for(let r=!1;e.at<e.tokens.length;){let s=e.tokens[e.at];if(s.kind!=="name")break;if(Po.has(s.text))n.aligned=Math.max(n.aligned,ka(e).aligned);else if(kh.has(s.text))e.at++;else if(jE.has(s.text)&&!r)t.push(s.text),e.at++;else{if(r||t.length>0)break;r=!0,s.text==="struct"||s.text==="union"?n.type=Uj(e):s.text==="enum"?n.type=Dj(e):s.text==="typeof"||s.text==="__typeof__"?n.type=Nj(e):(n.type=_h.get(s.text)??e.names.type(s.text),n.type||(e.reason??=`the type ${s.text} is not known`),e.at++)}}return t.length>0&&(n.type=RE(t)),n}function Nj(e){if(e.at++,!ae(e,"(")||e.depth>100)return null;e.depth++;let t=va(e,0)?xn(e,En(e)).type:Ke(e).type;return e.depth--,ae(e,")"),t}function Dj(e){return e.at++,e.tokens[e.at]?.kind==="name"&&e.at++,V(e)==="{"&&Ve(e),{kind:"number",size:4,unsigned:!0}}function ka(e){let t=e.at,n=/lignas$/.test(V(e));e.at++,V(e)==="("&&Ve(e);let r=e.tokens.slice(t+1,e.at),s={aligned:0,packed:r.some(i=>/^_*packed_*$/.test(i.text))},o=n?0:r.findIndex(i=>/^_*aligned_*$/.test(i.text))+1;if((n||o>0)&&r[o]?.text==="("){let i=r.findIndex((a,c)=>c>o&&a.text===")");s.aligned=Ou(r.slice(o+1,i),e.names,e.depth+1).value??0}else o>0&&(s.aligned=16);return s}function Uj(e){let t=V(e)==="union";e.at++;let n=!1,r=0,s=()=>{for(;Po.has(V(e));){let c=ka(e);n||=c.packed,r=Math.max(r,c.aligned)}};s();let o=e.tokens[e.at]?.kind==="name"?V(e):null;if(o!==null&&e.at++,V(e)!=="{")return o===null?null:e.names.tag(o);let i=e.at+1;Ve(e);let a=e.tokens.slice(i,e.at-1);return s(),Lj(t,n,r,a,e.names)}function Lj(e,t,n,r,s){let o;return{kind:"aggregate",union:e,packed:t,aligned:n,members(){return o===void 0&&(o=null,o=jj(r,s)),o}}}function jj(e,t){let n=Sn(e,t),r=[];for(;n.at<e.length;){if(ae(n,";"))continue;let s=n.at,o=En(n);if(n.at===s||r.length>Gj)return null;if(V(n)===";"){o.type?.kind==="aggregate"&&r.push({name:null,type:o.type,aligned:o.aligned});continue}do{let i=xn(n,o),a={name:i.name,type:i.type,aligned:Math.max(i.aligned,o.aligned)};for(ae(n,":")&&(a.bits=Number(Ke(n).value?.n??Number.NaN)),Number.isNaN(a.bits)&&(a.bits=null);Po.has(V(n));)a.aligned=Math.max(a.aligned,ka(n).aligned);r.push(a)}while(ae(n,","));if(!ae(n,";")){for(;n.at<e.length&&V(n)!==";";)/^[({[]$/.test(V(n))?Ve(n):n.at++;r.push({name:null,type:null,aligned:0})}}return r}function xn(e,t){let n=t.type,r=0;for(;;)if(ae(e,"*"))n={kind:"pointer",to:n};else if(Po.has(V(e)))r=Math.max(r,ka(e).aligned);else if(kh.has(V(e)))e.at++;else break;let s=null,o=null;if(V(e)==="("&&(V(e,1)==="*"||V(e,1)==="("||V(e,1)==="^")){let c=e.at+1;Ve(e),o=[c,e.at-1]}else e.tokens[e.at]?.kind==="name"&&!Po.has(V(e))&&(s=V(e),e.at++);let i=[],a=!1;for(;V(e)==="["||V(e)==="(";){if(V(e)==="("){Ve(e),a=!0;continue}e.at++;let c=e.reason,l=V(e)==="]"?null:Ke(e).value;for(l&&(e.reason=c),i.push(l?Number(l.n):null);e.at<e.tokens.length&&!ae(e,"]");)e.at++}a&&(n={kind:"function"});for(let c of i.reverse())n={kind:"array",of:n,count:c};if(o){let c={...Sn(e.tokens.slice(...o),e.names),depth:e.depth+1};if(c.depth>20)return{name:null,type:null,aligned:r};let l=xn(c,{type:n,aligned:r});return{...l,aligned:Math.max(r,l.aligned)}}for(;Po.has(V(e));)r=Math.max(r,ka(e).aligned);return{name:s,type:n,aligned:r}}var jE,kh,Po,Gj,vh=k(()=>{"use strict";Iu();yh();jE=new Set("void char short int long float double signed unsigned __int128 bool _Bool".split(" ")),kh=new Set("const volatile restrict __restrict static extern inline register typedef _Atomic __extension__ _Thread_local __thread _Noreturn __inline__ __inline".split(" ")),Po=new Set(["__attribute__","__attribute","_Alignas","alignas","__asm__","asm"]);Gj=2e4});function Ta(e,t,n){let r=e.charCodeAt(t);for(let s=t+1;s<n;s++){let o=e.charCodeAt(s);if(o===92)s++;else{if(o===r)return s+1;if(o===10)return s}}return n}function xt(e,t,n){let r=[],s=!1,o=t;for(;o<n;){let i=e.charCodeAt(o);if(i<=32||i===92&&/^\\\r?\n/.test(e.slice(o,o+3))){s=!0,o++;continue}if(i===47){let l=e.charCodeAt(o+1);if(l===42||l===47){let u=l===42?e.indexOf("*/",o+2):qj(e,o);s=!0,o=u<0?n:l===42?u+2:u;continue}}let a=o+1,c="punct";if(ls[i]===1&&Fu[i]===0){for(;a<n&&ls[e.charCodeAt(a)]===1;)a++;c="name",a-o<=2&&(e.charCodeAt(a)===34||e.charCodeAt(a)===39)&&/^(?:L|u8?|U)$/.test(e.slice(o,a))&&(c=e.charCodeAt(a)===34?"string":"char",a=Ta(e,a,n))}else if(Fu[i]===1||i===46&&Fu[e.charCodeAt(o+1)]===1){c="number";let l=i===48&&(e.charCodeAt(o+1)|32)===120;for(;a<n;a++){let u=e.charCodeAt(a);if(ls[u]===1||u===46)continue;let d=e.charCodeAt(a-1)|32;if(!((u===43||u===45)&&(d===112||d===101&&!l)))break}}else if(i===34||i===39)c=i===34?"string":"char",a=Ta(e,o,n);else{let l=e.slice(o,Math.min(n,o+3));Vj.includes(l)?a=o+3:Bj.has(l.slice(0,2))&&(a=o+2)}r.push({kind:c,text:e.slice(o,a),space:s,at:o,hide:null}),s=!1,o=a}return r}function qj(e,t){let n=t;do n=e.indexOf(`
`,n+1);while(n>0&&e.charCodeAt(n-1)===92);return n}function Sa(e,t,n=!1){return{kind:e,text:t,space:n,at:-1,hide:null}}function Gn(e){let t="";for(let n of e)t+=t!==""&&n.space?` ${n.text}`:n.text;return t}var ls,Fu,Vj,Bj,us=k(()=>{"use strict";ls=new Uint8Array(256),Fu=new Uint8Array(256);for(let e=48;e<58;e++)Fu[e]=ls[e]=1;for(let e=65;e<91;e++)ls[e]=ls[e+32]=1;ls[95]=1;Vj=["...","<<=",">>="],Bj=new Set("-> ++ -- << >> <= >= == != && || ## += -= *= /= %= &= |= ^=".split(" ").map(e=>e))});function BE(e,t,n){return n==="variable"&&!Wj(e)||!e.facts.has("declared")&&!e.text.includes(t)?Th:Sh(e,"declared",()=>Hj(e)).get(t)??Th}function qE(e,t){if(!(!e.facts.has("enumerators")&&!e.text.includes(t)))return Sh(e,"enumerators",()=>Kj(e.text)).get(t)}function Wj(e){return Sh(e,"initializes",()=>/=\s*(?:\([^()]*\)\s*)?\{/.test(e.text))}function Sh(e,t,n){return e.facts.has(t)||e.facts.set(t,n()),e.facts.get(t)}function Hj(e){let t=new Map,n=(s,o,i)=>{if(s===void 0)return;let a=t.get(s);a?a.push({kind:o,item:i}):t.set(s,[{kind:o,item:i}])},{text:r}=e;for(let s of e.items().items){let o=s.brace<0?s.end:s.brace,i=r.slice(Math.max(s.start,o-Zj),o).replace(VE," ").replace(/\s+/g," ").trim(),a=/^(?:[A-Z_][A-Z0-9_]* ?\([^(){};]*\)[ ;]*)+/.exec(i)?.[0]??"";for(let u of a.matchAll(/\(([^()]*)\)/g))for(let d of u[1].matchAll(/\b[A-Za-z_]\w*\b/g))n(d[0],"call",s);if(s.brace<0){let u=/\btypedef\b[^;]*?(\w+)\s*(?:\[[^\][]*\]\s*)*(?:__attribute__[\s\S]*|QEMU_\w+(?:\(\w+\))?)?\s*;?$/.exec(i);u?n(u[1],"typedef",s):/=/.test(i)&&n(/(\w+)\s*(?:\[[^\][]*\]\s*)*=/.exec(i)?.[1],"variable",s);continue}let c=/(\w+)\s*(?:\[[^\][]*\]\s*)*(?:[A-Z_]+\s*)?=(?:\s*\([^()]*\))?$/.exec(i);if(c){n(c[1],"variable",s);continue}let l=/\b(?:struct|union|enum)\s+(?:[A-Z_]+\s+|__attribute__\s*\(\([^()]*\)\)\s*)?(\w+)(?:\s*:\s*\w+)?$/.exec(i);if(l&&n(l[1],"tag",s),l||/\b(?:struct|union|enum)$/.test(i)){if(/\btypedef\b/.test(i)){let u=r.lastIndexOf("}",s.end),d=r.slice(u+1,s.end).replace(VE," ");n(/(\w+)\s*(?:\[[^\][]*\]\s*)*(?:__attribute__[\s\S]*)?;?\s*$/.exec(d)?.[1],"typedef",s),n(/^\s*(\w+)/.exec(d.replace(/\bQEMU_\w+\b/g," "))?.[1],"typedef",s)}continue}n(/(\w+)\s*\([^;{}]*\)[\s\w]*$/.exec(i.slice(-1500))?.[1],"function",s)}return t}function Kj(e){let t=new Map;if(!e.includes("enum"))return t;let n=/\benum\b[^;{}()"',]{0,200}\{/g;for(let r=n.exec(e);r;r=n.exec(e)){let s=n.lastIndex-1,o=e.indexOf("}",s);if(o<0)break;n.lastIndex=o;let i=xt(e,s+1,o),a=!0,c=0;for(let l=0;l<i.length;l++){let u=i[l];if(u.text==="(")c++;else if(u.text===")")c--;else if(u.text===","&&c===0)a=!0;else if(u.kind==="name"&&(a||u.space||i[l-1]?.text===")")){let d=i[l+1]?.text;(a||d==="="||d===","||d===void 0)&&(t.has(u.text)||t.set(u.text,s)),a=!1}}}return t}var Zj,VE,Th,ZE=k(()=>{"use strict";us();Zj=4e3,VE=/\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#(?:[^\n\\]|\\[\s\S])*$/gm,Th=[]});function Eh(e,t){for(let n=e;n;n=n.next)if(n.name===t)return!0;return!1}function zu(e,t){let n=1+(t?.depth??0);if(n>Yj)throw new Sr;return{name:e,next:t,depth:n}}function HE(e,t){if(e===t||t===null)return e;let n=t;for(let r=e;r;r=r.next)Eh(t,r.name)||(n=zu(r.name,n));return n}function Xj(e,t){if(e===t)return e;let n=null;for(let r=e;r;r=r.next)Eh(t,r.name)&&(n=zu(r.name,n));return n}function xh(e,t,n,r=0){let s=e[e.length-1];if(s?.kind!=="name")return!1;let o=t(s.text);if(o===null||Eh(s.hide,s.text))return!1;if(o.params===null)return e.length--,WE(e,o,[],zu(s.text,s.hide),s.space,t,n,r),!0;if(e[e.length-2]?.text!=="(")return!1;let i=[[]],a=o.variadic?o.params.length:Number.POSITIVE_INFINITY,c=1,l=e.length-3;for(;l>=0;l--){let d=e[l];if(d.kind==="punct")if(d.text==="(")c++;else{if(d.text===")"&&--c===0)break;if(d.text===","&&c===1&&i.length<a){i.push([]);continue}}i[i.length-1].push(d)}if(l<0){if(n.left-=e.length,n.left<0)throw new Sr;return!1}if(i.length>Math.max(1,o.params.length))return!1;let u=zu(s.text,Xj(s.hide,e[l].hide));return e.length=l,WE(e,o,i,u,s.space,t,n,r),!0}function WE(e,t,n,r,s,o,i,a){let{tokens:c,slots:l}=t.body(),u=[],d=(m,h)=>{m.kind==="name"?u.push({...m,space:h,hide:HE(m.hide,r)}):u.push(m.space===h?m:{...m,space:h})},p=[],f=m=>p[m]??=ft(n[m]??[],o,i,a+1);for(let m=0;m<c.length;m++){let h=c[m],g=l[m];if(h.text==="#"&&t.params&&(l[m+1]??-1)>=0)u.push(Sa("string",eV(n[l[m+1]]??[]),h.space)),m++;else if(h.text==="##"&&m>0&&m+1<c.length){m++;let _=l[m]>=0?n[l[m]]??[]:[c[m]];if(t.variadic&&l[m]===t.params.length-1&&u.at(-1)?.text===",")if(_.length===0)u.pop();else for(let b of f(l[m]))d(b,b.space);else Qj(u,_,r)}else g<0?d(h,h.space):(c[m+1]?.text==="##"?n[g]??[]:f(g)).forEach((b,w)=>{d(b,w===0?h.space:b.space)});if(u.length>i.left)throw new Sr}if(i.left-=u.length+1,i.left<0)throw new Sr;u.length>0&&u[0].space!==s&&(u[0]={...u[0],space:s});for(let m=u.length-1;m>=0;m--)e.push(u[m])}function Qj(e,t,n){if(t.length===0)return;let r=e.pop(),s=(r?.text??"")+t[0].text;for(let o of xt(s,0,s.length)){let i=r?.space??t[0].space;e.push({kind:o.kind,text:o.text,space:i,at:-1,hide:o.kind==="name"?n:null})}for(let o of t.slice(1))e.push(o.kind==="name"?{...o,hide:HE(o.hide,n)}:o)}function eV(e){return`"${Gn(e.map(n=>n.kind==="string"||n.kind==="char"?{...n,text:n.text.replace(/["\\]/g,"\\$&")}:n))}"`}function Ct(e){return e instanceof Sr||e instanceof RangeError}function ft(e,t,n,r=0){if(r>Jj)throw new Sr;if(r>0&&(n.left-=e.length),!e.some(i=>i.kind==="name"&&t(i.text)!==null))return e;let s=[];for(let i=e.length-1;i>=0;i--)s.push(e[i]);let o=[];for(;s.length>0;)xh(s,t,n,r)||o.push(s.pop());return o}var Sr,Jj,Yj,ds=k(()=>{"use strict";us();Sr=class extends Error{constructor(){super("its macros expand to more than is read")}},Jj=100,Yj=400});function YE(e,t,n,r){let s=new Map;for(let h of n)s.set(h.name,{macro:h,moment:0,before:null});let o={views:[],doubts:[],unread:[],cut:!1,macroAt(h,g){let _=s.get(h);for(;_&&_.moment>g;)_=_.before??void 0;return _?_.macro:null}},i=new Set,a={left:2e7},c=0,l=0,u=h=>s.get(h)?.macro??null,d=(h,g)=>{c++,s.set(h,{macro:g,moment:c,before:s.get(h)??null})};function p(h,g){if(h.word==="ifdef")return u(h.name)!==null;if(h.word==="ifndef")return u(h.name)===null;if(h.word==="else")return!0;l+=h.tokens().length;let{value:_,reason:y}=sV(h.tokens(),u,a);return _===null&&o.doubts.length<1e3&&o.doubts.push({path:g.path,at:h.start,reason:y??"it is not known"}),_??!1}function f(h,g,_){let{name:y,angled:b}=h;if(y===""){let S=(oV(()=>ft(h.tokens(),u,a))??[]).map(x=>x.text).join("");if(y=/^["<](.+)[">]$/.exec(S)?.[1]??"",b=S.startsWith("<"),y==="")return}let w=r(y,b,g.path);if(!w)return;if(!w.file){o.unread.includes(w.path)||o.unread.push(w.path);return}let{guard:v}=w.file;if(v!==null&&u(v)!==null||i.has(w.file))return;if(_>=nV||o.views.length>=tV){o.cut=!0;return}let T=m(w.path,w.file,_+1);g.inner.push({at:h.start,view:T})}function m(h,g,_){let y={path:h,file:g,ranges:[],inner:[]};o.views.push(y),g.once&&i.add(g);let{directives:b,text:w}=g,v=0,T=E=>{E>v&&y.ranges.push(v,E,c)};for(let E=0;E<b.length&&!o.cut;E++){++l>KE&&(o.cut=!0);let S=b[E];switch(T(S.start),v=S.end,S.word){case"define":d(S.name,S.macro);break;case"undef":s.has(S.name)&&d(S.name,null);break;case"include":f(S,y,_);break;case"if":case"ifdef":case"ifndef":{let x=E;for(;x<b.length;){let $=b[x];if($.word==="endif"||(++l>KE&&(o.cut=!0),o.cut||p($,y)))break;x=$.next}E=x,v=x<b.length?b[x].end:w.length;break}case"elif":case"else":{let x=E;for(;x<b.length&&b[x].word!=="endif";)x=b[x].next;E=x,v=x<b.length?b[x].end:w.length;break}default:}}return T(w.length),y}return m(e,t,0),o}function sV(e,t,n){let r=[];for(let s=0;s<e.length;s++){let o=e[s];if(o.text!=="defined"&&!/^__has_\w+$/.test(o.text)){r.push(o);continue}if(o.text==="defined"){let i=e[s+1]?.text==="(",a=e[s+(i?2:1)]?.text??"";r.push(t(a)===null?JE:rV),s+=i?3:1}else if(r.push(JE),e[s+1]?.text==="(")for(;s+1<e.length&&e[s].text!==")";)s++}try{return UE(ft(r,t,n))}catch(s){if(!Ct(s))throw s;return{value:null,reason:s.message}}}function oV(e){try{return e()}catch(t){if(Ct(t))return null;throw t}}var tV,nV,KE,rV,JE,XE=k(()=>{"use strict";Iu();us();ds();tV=6e3,nV=150,KE=2e6;rV=Sa("number","1"),JE=Sa("number","0")});function ex(e,t,n,r){let s=YE(e,t,n,r),o={left:iV},{views:i}=s,a=0,c=new Map,l=new Map,u=new Map,d=new Map,p=new Map;for(let S of s.doubts)p.set(S.path,[...p.get(S.path)??[],S.at]);let f=(S,x)=>{let{ranges:$}=S,C=0,A=$.length/3-1;for(;C<=A;){let P=C+A>>1;if(x<$[P*3])A=P-1;else if(x>=$[P*3+1])C=P+1;else return $[P*3+2]}return null},m=(S,x)=>{if(x.start<0)return 0;let{holes:$}=S.items(),C=x.start,A=0;{let P=0,I=$.length;for(;P<I;){let F=P+I>>1;$[F].end<=C?P=F+1:I=F}A=P}for(;C<x.end;C++){let P=$[A];if(P&&C>=P.start)C=Math.max(C,P.end)-1,A++;else if(S.text.charCodeAt(C)>32)return C}return x.start},h=(S,x,$=null)=>{let C=$===null?`${S} ${x}`:`${S} ${x} ${$}`,A=c.get(C);if(A!==void 0)return A;let P=null;e:for(let I of i)if(!($!==null&&!I.path.startsWith($))){if(a+=I.file.text.length,a>QE)break;for(let F of BE(I.file,x,S)){if(F.kind!==S)continue;let M=f(I,F.item.brace>=0?F.item.brace:m(I.file,F.item));if(M!==null){P={view:I,item:F.item,moment:M};break e}}}return c.set(C,P),P},g=(S,x)=>{let{view:$,item:C}=S,{ranges:A}=$,P=m($.file,C),I=0,F=M=>{for(;I<$.inner.length&&$.inner[I].at<M;I++){let{at:G,view:Ee}=$.inner[I];(C.brace<0?C.start<0:G>C.brace)&&_(Ee,x)}};for(let M=0;M<A.length;M+=3){let G=Math.max(A[M],P),Ee=Math.min(A[M+1],C.end);if(G>=Ee)continue;F(G);let Fe=G===P&&Ee===C.end;x(Fe?cV($.file,C,P):xt($.file.text,G,Ee),A[M+2])}F(C.end)},_=(S,x)=>{let $=S.file.text.length;g({view:S,item:{start:-1,end:$,brace:-1,closed:!0},moment:0},(C,A)=>x(C.map(P=>({...P,at:-1})),A))},y={path:e,preprocessed:s,budget:o,find:h,tokens(S){let x=null,$=[];return g(S,C=>{if(x===null&&$.length===0)x=C;else{x&&$.push(...x),x=null;for(let A of C)$.push(A)}}),x??$},expanded(S){let x=[];try{g(S,($,C)=>{for(let A of ft($,P=>s.macroAt(P,C),o))x.push(A)})}catch($){if(Ct($))return null;throw $}return x},lookup:S=>x=>s.macroAt(x,S.moment),line:(S,x)=>se(S.view.file.items(),x),text:S=>S.view.file.text.slice(m(S.view.file,S.item),S.item.end),doubts(S){return(p.get(S.view.path)??[]).filter($=>$>S.item.start&&$<S.item.end).map($=>`the condition in line ${se(S.view.file.items(),$)} of ${S.view.path}`)},constant(S){let x=l.get(S);if(x!==void 0)return x;l.set(S,null);for(let $ of i){if(a+=$.file.text.length,a>QE)break;let C=qE($.file,S);if(C===void 0)continue;let A=f($,C),P=u.get($.file)??new Set;if(!(A===null||P.has(C))&&(u.set($.file,P.add(C)),E($,C),l.get(S)!=null))break}return l.get(S)??null},type(S){let x=d.get(`type ${S}`);if(x!==void 0)return x;d.set(`type ${S}`,null);let $=v(S);return d.set(`type ${S}`,$),$},tag(S){let x=d.get(`tag ${S}`);if(x!==void 0)return x;d.set(`tag ${S}`,null);let $=h("tag",S),C=$?y.expanded($):null,A=C?.findIndex((I,F)=>/^(?:struct|union|enum)$/.test(I.text)&&b(C,F,S)),P=C&&A!==void 0&&A>=0?En(Sn(C.slice(A),y)).type:null;return d.set(`tag ${S}`,P),P},variable:S=>w(S)};function b(S,x,$){let C=!1;for(let A=x+1;A<Math.min(S.length,x+40);A++){let P=S[A].text;if(P==="{")return C;if(P===";"||P==="*"||P==="=")return!1;P===$&&(C=!0)}return!1}function w(S){let x=h("variable",S);if(!x)return null;let $=y.expanded(x),C=$?.findIndex(I=>I.text==="=")??-1;if(!$||C<0)return null;let A=Sn($.slice(0,C),y),P=xn(A,En(A));return P.name!==S?null:P.type?.kind!=="array"||P.type.count!==null?P.type:{...P.type,count:lV($,C+1)}}function v(S){let x=h("typedef",S);if(x)return T(y.expanded(x),S);let $=h("call",S);return $?T(y.expanded($),S):null}function T(S,x){if(!S)return null;for(let $=0;$<S.length;$++){if(S[$].text!=="typedef")continue;let C=Sn(S.slice($,$+2e5),y),A=En(C);do{let P=xn(C,A);if(P.name===x)return P.type}while(C.tokens[C.at++]?.text===",")}return null}function E(S,x){let{text:$}=S.file,C=$.indexOf("}",x);C<0&&(C=$.length);let A={start:x+1,end:C,brace:x,closed:!0},P=y.expanded({view:S,item:A,moment:0});if(!P)return;let I=Sn(P,y),F=we(0);for(;I.at<P.length;){let M=P[I.at];if(I.at++,M.kind==="name"){for(P[I.at]?.text==="="&&(I.at++,F=Ke(I).value),l.get(M.text)||l.set(M.text,F),F=F&&we(F.n+1n,F.bits,F.unsigned);I.at<P.length&&P[I.at].text!==",";)I.at++;I.at++}}}return y}function cV(e,t,n){let r="lexed",s=e.facts.get(r)??new Map;e.facts.set(r,s);let o=s.get(t);return o||(o=xt(e.text,n,t.end),s.set(t,o)),o}function lV(e,t){if(e[t]?.text!=="{")return null;let n=0,r=0,s=!1;for(let o=t;o<e.length;o++){let i=e[o].text;if(i==="("||i==="{"||i==="["){if(n===1&&i==="["&&!s)return null;n++,n>1&&(s=!0)}else if(i===")"||i==="}"||i==="]"){if(n--,n===0)return r+(s?1:0)}else i===","&&n===1?(r++,s=!1):s=!0}return null}function Cn(e,t,n){let r={left:Math.min(e.budget.left,aV)},s=r.left;try{return Ou(ft(t,n,r),e)}catch(o){if(Ct(o))return{value:null,reason:o.message};throw o}finally{e.budget.left-=s-Math.max(0,r.left)}}var iV,aV,QE,Ea=k(()=>{"use strict";wn();vh();ZE();Iu();us();ds();XE();bh();iV=3e6,aV=2e5,QE=4e9});function Er(e,t){let n=e.get(t);if(n)return n;let r=new Map;return e.set(t,r),r}var Mu=k(()=>{"use strict"});import{createHash as uV}from"node:crypto";function Ah(e,t){let n=Er(fV,e),r=n.get(t);if(r!==void 0)return r;n.set(t,null);let s=e.find("function",t),o=s?e.expanded(s):null,i=null;if(o&&o.length<pV){let a=o.findIndex((l,u)=>l.text===t&&o[u+1]?.text==="("),c=a<0?-1:rx(o,a+1);if(c>0&&o[c+1]?.text==="{"){let l=[];for(let u=a+2;u<=c;u++)/^[,)]$/.test(o[u].text)&&o[u-1]?.kind==="name"&&l.push(o[u-1].text);i={tokens:o.slice(a),from:c+2-a,params:l}}}return n.set(t,i),i}function rx(e,t){let n=0;for(let r=t;r<e.length;r++){let s=e[r].text;if(s.length===1){if(nx.includes(s))n++;else if(hV.includes(s)&&--n===0)return r}}return-1}function ps(e,t){let n=Er(mV,e),r=n.get(t);if(r)return r;let s=gV(e.path),o=new Set,i=[],a=(u,d)=>{if(o.has(u)||d>dV)return!0;o.add(u);let f=(d===0?e.find("function",u):e.find("function",u,s))&&Ah(e,u);if(!f)return!1;i.push(f.tokens.map(m=>m.text).join(" "));for(let m=f.from;m<f.tokens.length;m++){let h=f.tokens[m];h.kind==="name"&&f.tokens[m+1]?.text==="("&&!tx.has(h.text)&&a(h.text,d+1)}return!0},c=a(t,0),l={symbol:t,digest:c?Jt(i.join(`
`)):null};return n.set(t,l),l}function Ph(e,t,n,r=0){let s=e,o=Ah(e,t);if(o||(s=n.unitOf(t),o=s?Ah(s,t):null),!s||!o)return{written:{reason:`${t}() was not found`},plain:!1};if(r>6)return{written:{reason:`${t}() calls too many others`},plain:!1};let i={unit:s,elsewhere:n,body:o,file:o.params[0]??"",depth:r,calls:0,puts:0,parameter:null,reason:null},a=sx(i,o.from,o.tokens.length-1),c=i.calls===1&&i.puts===1;return i.parameter!==null&&a===0?{written:{parameter:i.parameter},plain:c}:a===null||i.parameter!==null?{written:{reason:`what ${t}() writes depends on what runs${i.reason?` (${i.reason})`:""}`},plain:c}:{written:{bytes:a},plain:c}}function sx(e,t,n){let{tokens:r}=e.body,s=0,o=t;for(;o<n;){let i=Ca(r,o,n),a=Ro(e,o,i);if(a===null)return null;if(a<0)return Aa(e,i,n)?null:s;s+=a,o=i}return s}function Ca(e,t,n){let r=e[t].text;if(r==="{")return Math.min(n,Oo(e,t,n)+1);if(r==="if"||r==="for"||r==="while"||r==="switch"){let s=Oo(e,t+1,n)+1;for(s<n&&(s=Ca(e,s,n));r==="if"&&s+1<n&&e[s].text==="else";)s=Ca(e,s+1,n);return Math.min(n,s)}return r==="do"&&t+1<n?$h(e,Ca(e,t+1,n),n):$h(e,t,n)}function $h(e,t,n){for(let r=t;r<n;r++){let s=e[r].text;if(s===";")return r+1;s.length===1&&nx.includes(s)&&(r=Oo(e,r,n))}return n}function Oo(e,t,n){let r=rx(e,t);return r<0||r>n?n:r}function Aa(e,t,n){for(let r=t;r<n;r++)if(e.body.tokens[r].text===e.file&&e.file!=="")return!0;return!1}function Ch(e,t,n){if(Aa(e,t,n))return!1;let{tokens:r}=e.body,s=r.findIndex((a,c)=>c>=t&&c<n&&a.text==="return");if(s<0)return!1;let o=$h(r,s,n),i=r[s+1]?.text;return i==="true"||i==="false"?i==="false":i==="-"||(Cn(e.unit,r.slice(s+1,o-1),()=>null).value??0)!==0}function Ro(e,t,n){let{tokens:r}=e.body,s=r[t].text;if(s==="{")return sx(e,t+1,n-1);if(s==="if"){let i=Oo(r,t+1,n),a=Ca(r,i+1,n),c=Cn(e.unit,r.slice(t+2,i),()=>null).value,l=r[a]?.text==="else"&&a<n;if(c!==null)return c!==0?Ro(e,i+1,a):l?Ro(e,a+1,n):0;let u=Nu(e,t+2,i);if(!Aa(e,i,n)){if(Ch(e,i+1,a)&&!l)return u;let f=r.slice(i,n).some(m=>m.text==="return"||m.text==="goto");return Nu(e,i,n),f?-1:u}let d=Ch(e,i+1,a)?xa:Ro(e,i+1,a),p=l?Ch(e,a+1,n)?xa:Ro(e,a+1,n):0;return d===xa||p===xa?u===0?d===xa?p:d:null:d!==null&&d===p&&d>=0&&u===0?d:(e.reason??="a condition",null)}if(s==="for"||s==="while"||s==="switch"||s==="do"){if(!Aa(e,t,n))return Nu(e,t,n),0;let i=Oo(r,t+1,n),a=s==="for"?bV(e,t+2,i):null,c=a===null?null:Ro(e,i+1,n);return a===null&&(e.reason??="a loop"),a===null||c===null||c<0?null:a*c}let o=Nu(e,t,n);return s==="return"&&o===0?-1:o}function bV(e,t,n){let{tokens:r}=e.body,s=[[]];for(let f=t;f<n;f++)r[f].text===";"?s.push([]):s.at(-1).push(r[f]);let[o,i,a]=s;if(!o||!i||!a||s.length!==3)return null;let c=f=>f.map(m=>m.text).join(" "),l=/^(?:(?:unsigned )?(?:int|size_t|uint\d+_t) )?(\w+) = (.+)$/.exec(c(o)),u=l?.[1];if(!l||u===void 0||!new RegExp(`^(?:${u} \\+\\+|\\+\\+ ${u})$`).test(c(a))||i[0]?.text!==u||!(i[1]?.text==="<"||i[1]?.text==="<="))return null;let d=Cn(e.unit,o.slice(o.findIndex(f=>f.text==="=")+1),()=>null).value,p=Cn(e.unit,i.slice(2),()=>null).value;return d===null||p===null?null:Math.max(0,p-d+(i[1].text==="<="?1:0))}function Nu(e,t,n){let{tokens:r}=e.body,s=0;for(let o=t;o<n;o++){let i=r[o];if(i.kind!=="name"||r[o+1]?.text!=="("||tx.has(i.text))continue;e.calls++;let a=Oo(r,o+1,n);if(!(r[o+2]?.text===e.file&&e.file!=="")){if(!Aa(e,o+1,a))continue;return e.reason??=`${i.text}()`,null}let l=wV(e,i.text,o+3,a);if(l===null)return null;s+=l,o=a}return s}function wV(e,t,n,r){let s=_V.exec(t)?.[1];if(s!==void 0)return e.puts++,yV[s];let{tokens:o}=e.body;if(t==="qemu_put_buffer"){e.puts++;let a=r-1;for(let d=0;a>n;a--){let p=o[a].text;if(p===")")d++;else if(p==="(")d--;else if(p===","&&d===0)break}let c=o.slice(a+1,r),l=c.length===1?e.body.params.indexOf(c[0].text):-1;if(l>=0)return e.parameter=l,0;let u=Cn(e.unit,c,()=>null).value;return u===null&&(e.reason??="the length of a buffer"),u}let i=Ph(e.unit,t,e.elsewhere,e.depth+1);return"bytes"in i.written?i.written.bytes:(e.reason??="reason"in i.written?i.written.reason:`${t}()`,null)}var Jt,tx,dV,pV,fV,mV,nx,hV,gV,_V,yV,xa,$a=k(()=>{"use strict";Ea();Mu();Jt=e=>uV("sha256").update(e).digest("hex").slice(0,16),tx=new Set("if for while switch return sizeof do else case typeof".split(" ")),dV=12,pV=2e5,fV=new WeakMap,mV=new WeakMap;nx="([{",hV=")]}";gV=e=>e.slice(0,e.lastIndexOf("/")+1);_V=/^qemu_put_s?(be16|be32|be64|8|byte)s?$/,yV={be16:2,be32:4,be64:8,8:1,byte:1};xa=Number.NEGATIVE_INFINITY});function Pa(e,t,n,r){let s=[];for(let c=e.length-1;c>t;c--)s.push(e[c]);let o=[],i=-1,a=-1;for(;;){let c=s.at(-1);if(!c||o.length>vV)return null;if(c.at>=0&&(a=c.at),c.text===","||c.text==="}"){if(s.pop(),c.text==="}")return o;continue}i=a;let l=kV(s,n,r);l||(l===null?o.push({designator:null,value:[c],at:i,tooMuch:!0}):o.push(TV(s,i)))}}function kV(e,t,n){let r={left:Math.min(n.left,ox)},s=r.left,o=e.length;try{return xh(e,t,r)}catch(i){if(!Ct(i)||n.left<ox||e.length>=o)throw i;return null}finally{n.left-=s-Math.max(0,r.left)}}function TV(e,t){let n=null;e.at(-1)?.text==="."&&e.at(-2)?.kind==="name"&&e.at(-3)?.text==="="&&(n=e.at(-2).text,e.length-=3);let r=[],s=0;for(;e.length>0;){let o=e.at(-1);if(o.kind==="punct"){if(o.text==="("||o.text==="{"||o.text==="[")s++;else if(o.text===")"||o.text==="}"||o.text==="]"){if(s===0)break;s--}else if(o.text===","&&s===0)break}r.push(o),e.pop()}return{designator:n,value:r,at:t}}var vV,ox,Rh=k(()=>{"use strict";ds();vV=1e5;ox=2e5});function ix(e,t,n){let r=Er(CV,e),s=r.get(n);if(s)return s;let o=e.find("variable",n)?e:t.unitOf(n),i={name:null,writes:null,reason:`${n} was not found.`,code:{symbol:n,digest:null}};if(o?.find("variable",n))try{i=AV(o,t,n,o===e)??i}catch(a){if(!Ct(a))throw a;i.reason=`${n} cannot be read: ${a.message}.`}return i.writes!==null&&r.set(n,i),i}function AV(e,t,n,r){let s=e.find("variable",n),o=e.tokens(s),i={unit:e,lookup:e.lookup(s)},a=o.findIndex(l=>l.text==="="),c=a<0?null:fs(i,o,a+1);return c&&cx(i,t,n,c,r)}function ax(e,t,n){let r=n.findIndex(i=>i.text==="{"),s=r<0?null:fs(e,n,r);if(!s)return null;let o=At(e,s.get("save")??s.get("put"));return o===null?null:cx(e,t,o,s,!0)}function cx(e,t,n,r,s){let{unit:o}=e,i=Ra(e,r.get("name")),a=At(e,r.get("save")??r.get("put")),l=[At(e,r.get("load")??r.get("get")),a].map(m=>m===null?"":ps(o,m).digest),u={symbol:n,digest:l.includes(null)?null:Jt(l.join(" "))},d=(m,h=null,g=u)=>({name:i,writes:m,reason:h,code:g});if(i!==null&&EV.has(i))return d("size",null,null);if(i!==null&&SV.has(i))return d("description");if(a===null)return d(null,`${n} has no put function.`);let{written:p,plain:f}=Ph(o,a,t);return"reason"in p?d(null,`${p.reason}.`):"parameter"in p?p.parameter===xV?d("size",null,f&&!s?null:u):d(null,`What ${a}() writes is not known.`):d(p.bytes,null,f&&!s?null:u)}var SV,EV,xV,CV,lx=k(()=>{"use strict";ds();$a();Du();Mu();SV=new Set(["tmp","qtailq","qlist","gtree"]),EV=new Set(["buffer","unused_buffer"]),xV=2,CV=new WeakMap});function ux(e,t,n,r,s){let{unit:o}=e,i=Pa(n.tokens,n.at,n.values.lookup,o.budget);if(!i){t.unknown.push(`The list of the fields of ${t.symbol} is not closed.`);return}t.ends.fields=!1;let a=!1;for(let c of i){let l=c.value[0]?.text==="{"?fs(n.values,c.value,0):null,u=c.at>=0?o.line(s,c.at):t.line,d={path:s.view.path,line:u};if(!l){t.fields.push(PV(c,d)),a=!0;continue}let p=$V(n.values,l.get("flags"));if(p.has("VMS_END")||l.size===0&&c.value.length===2){t.ends.fields=!0;break}let f=RV(e,t,n.values,l,p,r,d);t.fields.push(f)}!t.ends.fields&&a&&(t.ends.fields=null)}function $V(e,t){if(!t)return new Set;let n=ft(t,e.lookup,e.unit.budget);return new Set(n.filter(r=>r.kind==="name").map(r=>r.text))}function PV(e,t){let n=e.value[0]?.kind==="name"?e.value[0].text:null,r=Gn(e.value.slice(0,40));return{...dx,...t,name:r,type:n??"unknown",sent:null,unknown:e.tooMuch?`The macros of ${r} expand to more than is read.`:n!==null&&e.value[1]?.text==="("?`No macro ${n} is defined in what is included there.`:`"${r.slice(0,80)}" cannot be read.`}}function RV(e,t,n,r,s,o,i){let{unit:a}=n,c={...dx,...i},l=g=>{c.unknown??=g},u=g=>{let _=r.get(g);if(!_)return 0;let{value:y,reason:b}=Cn(a,_,n.lookup);return y===null&&l(`${g} cannot be read: ${b}.`),y},d=Ra(n,r.get("name"));c.name=d??Gn((r.get("name")??[]).slice(0,40));let p=u("version_id");if(c.version=p??0,c.exists=Oa(n,r.get("field_exists")),c.conditional=c.exists!==null,c.sent=c.conditional||p===null||o===null?null:p<=o,c.pointers=s.has("VMS_ARRAY_OF_POINTER"),IV(c,r,s,u),s.has("VMS_STRUCT")||s.has("VMS_VSTRUCT"))return FV(e,t,c,n,r,s,u,l),c;let f=r.get("info"),m=At(n,f),h=m===null?f&&ax(n,e.elsewhere,f):ix(n.unit,e.elsewhere,m);return h?(c.type=h.name??m??"unknown",zV(e,t,c,n,r,s,h,u,l),c):(c.type="none",c.count===0?c.size=0:l(`Nothing says who reads ${c.name}.`),c)}function IV(e,t,n,r){if(OV.some(s=>n.has(s))){let s=n.has("VMS_MULTIPLY_ELEMENTS")?` * ${Gn(t.get("num")??[])}`:"";e.counter=`${Gn(t.get("num_offset")??[])}${s}`,e.count=null}else e.count=n.has("VMS_ARRAY")?r("num"):1}function FV(e,t,n,r,s,o,i,a){n.type="struct";let c=null;o.has("VMS_VSTRUCT")&&(c=i("struct_version_id"),n.structVersion=c);let l=At(r,s.get("vmsd"));n.struct=l===null?null:ms({...e,unit:r.unit},l,c),px(t,n,a),n.struct||a(`The description ${l??"of a struct"} was not found, or holds itself.`)}function px(e,t,n){!t.struct||Oh(e,t.struct)||(t.struct=null,n(`${e.symbol} has more fields than are read.`))}function zV(e,t,n,r,s,o,i,a,c){if(n.code=i.code,i.writes==="description"){let l=At(r,s.get("vmsd")),u=l===null?null:ms({...e,unit:r.unit},l);if(n.type==="tmp"){n.code=null,n.struct=u,px(t,n,c),u||c(`The description ${l??"of a struct"} was not found, or holds itself.`);return}let d=u?Jt(JSON.stringify(u)):null,p=i.code?.digest??null;n.code={symbol:i.code?.symbol??n.type,digest:d&&p?Jt(`${p} ${d}`):null},n.counter??=`the elements of ${n.name}`,u||c(`The description ${l??"of an element"} was not found, or holds itself.`)}else if(i.writes==="size")if(o.has("VMS_VBUFFER")){let l=o.has("VMS_MULTIPLY")?` * ${Gn(s.get("size")??[])}`:"";n.counter??=`${Gn(s.get("size_offset")??[])}${l}`}else n.size=a("size");else i.writes===null?c(i.reason??`What ${n.type} writes is not known.`):n.size=i.writes}var dx,OV,fx=k(()=>{"use strict";Rh();us();ds();Ea();$a();Du();lx();dx={name:"",type:"",size:null,count:null,version:0,conditional:!1,sent:!0,pointers:!1,exists:null,code:null,counter:null,path:"",line:0,unknown:null};OV=["VMS_VARRAY_INT32","VMS_VARRAY_UINT32","VMS_VARRAY_UINT16","VMS_VARRAY_UINT8"]});function ms(e,t,n=null){let r=e.unit.find("variable",t);if(!r){let l=e.elsewhere.unitOf(t);return!l||l===e.unit?null:l.find("variable",t)?ms({...e,unit:l},t,n):null}if(!LV(e.unit,r)||e.within.includes(t)||e.within.length>MV)return null;let s=`${t} ${n??""}`,o=Er(DV,e.unit),i=Er(e.round,e.unit),a=o.get(s)??i.get(s);if(a)return a;let c=jV({...e,within:[...e.within,t]},t,r,n);return(GV(c)?o:i).set(s,c),c}function LV(e,t){for(let n of e.tokens(t)){if(n.text==="VMStateDescription")return!0;if(n.text==="=")return!1}return!1}function GV(e){let t=e.unknown.length===0&&e.fields.every(n=>n.unknown===null&&(!n.struct||Ia.has(n.struct)))&&e.subsections.every(n=>Ia.has(n));return t&&Ia.add(e),t}function Oh(e,t){let n=(Ih.get(e)??0)+1+(Ih.get(t)??0)+t.fields.length;return n>UV?!1:(Ih.set(e,n),!0)}function jV(e,t,n,r){let{unit:s}=e,o={unit:s,lookup:s.lookup(n)},i={name:null,symbol:t,path:n.view.path,line:s.line(n,VV(s,n,t)),versionId:null,minimumVersionId:null,unmigratable:!1,needed:null,fields:[],subsections:[],ends:{fields:null,subsections:null},hooks:[],digest:Jt(s.text(n)),unknown:s.doubts(n).map(a=>`${t}: ${a} cannot be judged.`)};try{let a=BV(o,s.tokens(n));if(!a)return i.unknown.push(`The initializer of ${t} cannot be read.`),i;qV(e,i,o,a,n,r)}catch(a){if(!Ct(a))throw a;i.unknown.push(`${t} cannot be read: ${a.message}.`)}return i}function VV(e,t,n){let r=e.tokens(t).find(s=>s.text===n);return r&&r.at>=0?r.at:t.item.start}function BV(e,t){let n=t.findIndex(r=>r.text==="=");return n<0||t[n+1]?.text!=="{"?null:fs(e,t,n+1)}function fs({unit:e,lookup:t},n,r){let s=Pa(n,r,t,e.budget);return s?new Map(s.flatMap(o=>o.designator===null?[]:[[o.designator,o.value]])):null}function qV(e,t,n,r,s,o){let{unit:i}=e;t.name=Ra(n,r.get("name")),t.name===null&&t.unknown.push(`The name of ${t.symbol} cannot be read.`);let a=p=>{let f=r.get(p);if(!f)return 0;let{value:m,reason:h}=Cn(i,f,n.lookup);return m===null&&t.unknown.push(`${p} of ${t.symbol} cannot be read: ${h}.`),m};t.versionId=a("version_id"),t.minimumVersionId=a("minimum_version_id");let c=a("unmigratable");t.unmigratable=c!==null&&c!==0,t.hooks=["pre_load","post_load","pre_save","post_save"].filter(p=>Oa(n,r.get(p))!==null),t.needed=Oa(n,r.get("needed"));let l=r.get("fields"),u=l?mx(n,l):null;l&&!u&&At(n,l)!==null&&t.unknown.push(`The fields of ${t.symbol} cannot be read.`),u&&(u.found&&u.found!==s&&(t.digest=Jt(`${i.text(s)}
${i.text(u.found)}`)),ux(e,t,u,o??t.versionId,u.found??s));let d=r.get("subsections");d?ZV(e,t,n,d):t.ends.subsections=!0}function mx(e,t){let n=t.findIndex(l=>l.text==="{");if(n>=0)return{values:e,tokens:t,at:n,found:null};let r=ft(t,e.lookup,e.unit.budget),s=r.findIndex(l=>l.text==="{");if(s>=0)return{values:e,tokens:r,at:s,found:null};let o=r.find(l=>l.kind==="name"&&l.text!=="NULL")?.text,i=o===void 0?null:e.unit.find("variable",o);if(!i)return null;let a=e.unit.tokens(i),c=a.findIndex(l=>l.text==="=");return c<0||a[c+1]?.text!=="{"?null:{values:{unit:e.unit,lookup:e.unit.lookup(i)},tokens:a,at:c+1,found:i}}function ZV(e,t,n,r){let{unit:s}=e,o=mx(n,r),i=o&&Pa(o.tokens,o.at,o.values.lookup,s.budget);if(!o||!i){At(n,r)===null?t.ends.subsections=!0:t.unknown.push(`The subsections of ${t.symbol} cannot be read.`);return}t.ends.subsections=!1;for(let a of i){let c=a.value,l=null;if(c[0]?.text==="{"){let p=fs(o.values,c,0);c=p?.get("vmsd"),l=Oa(o.values,p?.get("needed"))}let u=c?At(o.values,c):null;if(u===null){t.ends.subsections=!0;break}if(t.subsections.length>=NV){t.unknown.push(`${t.symbol} has more subsections than are read.`);break}let d=ms(e,u);if(d&&!Oh(t,d)){t.unknown.push(`${t.symbol} has more fields than are read.`);break}d?t.subsections.push(l?WV(d,l):d):t.unknown.push(`The subsection ${u} of ${t.symbol} was not found, or holds itself.`)}}function WV(e,t){let n={...e,needed:t};return Ia.has(e)&&Ia.add(n),n}function Ra(e,t){if(!t)return null;let n=ft(t,e.lookup,e.unit.budget).filter(r=>r.text!=="("&&r.text!==")");return n.length===0||n.some(r=>r.kind!=="string")?null:n.map(r=>r.text.slice(1,-1).replace(/\\(.)/g,"$1")).join("")}function At(e,t){if(!t)return null;let n=ft(t,e.lookup,e.unit.budget);return n.some(r=>r.text==="{")?null:n.find(r=>r.kind==="name"&&!HV.has(r.text))?.text??null}function Oa(e,t){let n=At(e,t);return n===null?null:ps(e.unit,n)}var MV,NV,DV,Ih,UV,Ia,HV,Du=k(()=>{"use strict";Rh();ds();Ea();$a();fx();Mu();MV=24,NV=4e3,DV=new WeakMap,Ih=new WeakMap,UV=5e4;Ia=new WeakSet;HV=new Set("NULL void const struct bool int".split(" "))});function XV(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===hx)return n;if(r===gx)e.charCodeAt(n+1)===13&&n++,n++;else if(r===Fa&&e.charCodeAt(n+1)===_x){let s=e.indexOf("*/",n+2);if(s<0)return e.length;n=s+1}else if(r===Fa&&e.charCodeAt(n+1)===Fa){let s=e.indexOf(`
`,n);return s<0?e.length:s}else if(r===yx||r===bx){let s=Ta(e,n,e.length);e.charCodeAt(s-1)===r&&s>n+1&&(n=s-1)}}return e.length}function zh(e){let t=[],n=[],r=!0;for(let o=0;o<e.length;o++){let i=e.charCodeAt(o);if(i===hx)r=!0;else if(i===JV&&r){let a=XV(e,o);Fh.lastIndex=o;let c=Fh.exec(e)?.[1];c!==void 0&&QV.has(c)&&t.length<KV&&e3(t,n,e,c,o,Fh.lastIndex,a),o=a-1}else if(i===Fa){let a=e.charCodeAt(o+1);if(a===_x){let c=e.indexOf("*/",o+2);if(c<0)break;o=c+1}else if(a===Fa){let c=o;do c=e.indexOf(`
`,c+1);while(c>0&&e.charCodeAt(c-1)===gx);if(c<0)break;o=c-1}else r=!1}else i===yx||i===bx?(o=Ta(e,o,e.length)-1,r=!1):i>YV&&(r=!1)}for(let o of n)t[o].next=t.length;let s=null;return{text:e,directives:t,guard:r3(e,t),once:t.some(o=>o.word==="once"),items:()=>s??=yn(e),facts:new Map}}function e3(e,t,n,r,s,o,i){let a=e.length,c="",l=!1,u=null;if(r==="ifdef"||r==="ifndef"||r==="undef")Io.lastIndex=o,c=Io.exec(n)?.[1]??"";else if(r==="include"){let p=/^\s*(?:"([^"\n]{1,300})"|<([^>\n]{1,300})>)/.exec(n.slice(o,Math.min(i,o+320)));c=p?.[1]??p?.[2]??"",l=p?.[2]!==void 0}else if(r==="define"){if(u=t3(n,o,i),!u)return;c=u.name}else if(r==="pragma"){if(!/^[ \t]+once\b/.test(n.slice(o,Math.min(i,o+20))))return;r="once"}if(r==="elif"||r==="else"||r==="endif"){let p=t.pop();if(p===void 0)return;e[p].next=a}let d=null;e.push({word:r,start:s,end:i,next:-1,name:c,angled:l,macro:u,tokens:()=>d??=xt(n,o,i)}),(r.startsWith("if")||r==="elif"||r==="else")&&t.push(a)}function t3(e,t,n){Io.lastIndex=t;let r=Io.exec(e)?.[1];if(r===void 0||Io.lastIndex>n)return null;let s=Io.lastIndex,o=null,i=!1;if(e.charCodeAt(s)===40){let a=e.indexOf(")",s);if(a<0||a>n)return null;o=[];for(let c of xt(e,s+1,a))c.kind==="name"?o.push(c.text):c.text==="..."&&(i=!0,(e[s]===","||o.length===0||!/\w\s*\.\.\.\s*\)$/.test(e.slice(s,a+1)))&&o.push("__VA_ARGS__"));s=a+1}return n3(r,o,i,e,s,n)}function n3(e,t,n,r,s,o){let i=null;return{name:e,params:t,variadic:n,get text(){return r.slice(s,o).trim()},body(){if(!i){let a=xt(r,s,o).map(c=>({...c,at:-1}));i={tokens:a,slots:a.map(c=>c.kind==="name"&&t?t.indexOf(c.text):-1)}}return i}}}function Mh(e){let t=/^(\w+(?:\([^)]*\))?)(?:=([\s\S]*))?$/.exec(e),n=t?zh(`#define ${t[1]} ${t[2]??"1"}
`).directives[0]?.macro:null;if(!n)throw new Error(`no definition of a macro: ${e}`);return n}function r3(e,t){let n=t[0],r=t.at(-1);if(n?.word!=="ifndef"||r?.word!=="endif"||n.next!==t.length-1)return null;let s=(o,i)=>xt(e,o,i).length>0;return s(0,n.start)||s(r.end,e.length)?null:n.name}var KV,hx,gx,Fa,_x,JV,yx,bx,YV,Fh,QV,Io,Nh=k(()=>{"use strict";wn();us();KV=2e5,[hx,gx,Fa,_x,JV,yx,bx,YV]=[10,92,47,42,35,34,39,32];Fh=/#[ \t]*([a-z_]+)/y,QV=new Set(["if","ifdef","ifndef","elif","else","endif","define","undef","include","pragma"]);Io=/[ \t]*(?:\/\*[^*]*\*\/[ \t]*)?([A-Za-z_]\w*)/y});async function wx(e,t,n,r){let s=new RegExp(`\\b${n}\\b\\s*(?:\\[[^\\]]*\\]\\s*)?(?:=\\s*\\{|\\([^;{}]{0,2000}\\)\\s*\\{)`),o=async a=>{for(let c of await e.files(a))if(c.file?.text.includes(n)&&s.test(c.file.text))return c.path;return null};for(let a of n.startsWith("vmstate_info_")?[...s3,...r]:r){let c=await o([a]);if(c)return c}let i=0;for(let a of["",...o3(t)]){let l=[...await e.names(a)].filter(d=>d.endsWith(".c")).filter(d=>a!==""||/^(?:savevm|vmstate|exec|cpus?|qemu-timer|qemu-file|migration|cpu-\w+)\.c$/.test(d)).map(d=>a===""?d:`${a}/${d}`);if(i+=l.length,i>400)return null;let u=await o(l);if(u)return u}return null}async function vx(e,t){let n=t.split("/"),r=n.pop();for(let s=0;s<2&&n.length>0;s++,n.pop()){let o=n.join("/"),i=[...await e.names(o)].filter(c=>c.endsWith(".c")).map(c=>`${o}/${c}`),a=c=>c.some(l=>l.name===r||l.name.endsWith(`/${r}`));for(let c of await e.files(i.slice(0,400)))if(a(c.file?.directives??[]))return c.path}return null}var s3,o3,kx=k(()=>{"use strict";s3=["migration/vmstate-types.c","migration/vmstate.c","vmstate.c","savevm.c"],o3=e=>[`target/${e}`,`target/${e}/tcg`,`target/${e}/system`,`target/${e}/kvm`,`target-${e}`,"migration",`hw/${e}`,"hw/core","hw/intc","hw/timer","util","system","softmmu","accel/kvm","accel/tcg","qom"]});async function Sx(e,t,n,r){let{open:s,looked:o,cut:i}=await e.closure([t],r),a=await e.file(t);return o.set(t,(await e.entry(t))?.id??""),{unit:a?.file?ex(t,a.file,n,s):null,looked:o,cut:i}}function Ex(e,t){let n=new Map;async function r(s){let o=t.get(s)??[];for(let a of o)if(await e.same(a.looked))return a;let i=await Sx(e,s,Tx(),a3);return t.set(s,[i,...o].slice(0,u3)),i}return{places:new Map,unit(s){let o=n.get(s);if(o!==void 0)return o;let i=r(s);return n.set(s,i),i}}}function xx(e,t,n,r,s){let o=[...Tx(),...[...n.defines,...s?["CONFIG_KVM","CONFIG_KVM_IS_POSSIBLE"]:[]].map(Mh)],i=new Map,a=new Map,c=new Set,l=new Map,u=new Map,d=new Set,p=new Map,f=g=>g.startsWith(`${r}/`)||g.startsWith(`hw/${n.target}/`);async function m(g){let _=t.places.get(g);if(_!==void 0)return _;let y=l.get(g),b=[...y===void 0?[]:[y],...i.keys()],w=await wx(e,n.target,g,b);return w!==null&&!f(w)&&t.places.set(g,w),w}async function h(g){let _=p.get(g)??(g.endsWith(".c")?g:await vx(e,g)??g);p.set(g,_);let y=i.get(_);if(y!==void 0)return y;let b=f(_)?await Sx(e,_,o,c3(r,n.target)):await t.unit(_);i.set(_,b.unit),b.cut&&d.add(_);for(let[w,v]of b.looked)u.set(w,v);return b.unit}return{unit:h,looked:u,hint:(g,_)=>{l.set(g,_)},unitOf(g){let _=a.get(g);return _===void 0&&c.add(g),_??null},async find(){let g=[...c];c.clear();for(let _ of g){let y=await m(_);a.set(_,y===null?null:await h(y))}return g.length>0},unread(){let g=new Set;for(let[_,y]of i){y||g.add(`${_} cannot be read: its object is missing or too large.`);for(let b of y?.preprocessed.unread??[])g.add(`${b}, which ${_} includes, cannot be read: its object is missing or too large.`);(d.has(_)||y?.preprocessed.cut)&&g.add(`${_} includes more than is read of one file.`)}return[...g]}}}var i3,Tx,a3,c3,l3,u3,Dh=k(()=>{"use strict";Nh();Ea();hh();kx();i3=null,Tx=()=>i3??=AE.map(Mh),a3=["","include"],c3=(e,t)=>[e,"","include","tcg","fpu","linux-headers",{as:"asm/",folder:`linux-headers/asm-${l3[t]??t}`}],l3={i386:"x86",arm:"arm64",ppc:"powerpc",s390x:"s390"};u3=3});async function Px(e,t,n,r,s){let o=new Map,i=[];for(let u of r.kvm?[!0,!1]:[!1]){let d=xx(e,t,r,s.folder,u),p=[s.base,...s.others];await p3(d,n,p);let f=[];for(let h=0;h<d3;h++){f=[];let g=new WeakMap;for(let[_,y]of p.entries())f.push(await f3({units:d,core:n,build:r,round:g},y,_===0));if(!await d.find())break}let m=d.unread();for(let h of f)h.unknown.push(...m);for(let[h,g]of d.looked)o.set(h,g);i.push(f.map(h=>({...h,kvm:r.kvm?u:null})))}for(let u of r.files)u.path.endsWith(".mak")&&o.set(u.path,u.id);let[a,c]=i,l=(a??[]).flatMap((u,d)=>{let p=c?.[d];return p?Cx(u)===Cx(p)?[{...u,kvm:null}]:[u,p]:[u]});return{layouts:_n(l),looked:o}}function Cx(e){return JSON.stringify(e,(t,n)=>t==="digest"||t==="kvm"?void 0:n)}async function p3(e,t,n){let r=t.statements.find(s=>s.kind==="cpu_common"&&s.text.startsWith("vmstate_cpu_common "));r&&e.hint("vmstate_cpu_common",r.path);for(let s of n)for(let o of s.descriptions)o&&await e.unit(o.place.path)}async function f3(e,t,n){let{build:r,units:s,core:o}=e,{registration:i}=t,a={build:r.name,target:r.target,cpuClass:n?null:t.cpuClass,type:i.type,kvm:null,sections:[],unknown:[]};i.type==="unknown"&&a.unknown.push(`What the CPUs of ${r.target} register could not be read.`);let c=i.hooks.map((d,p)=>({hook:d,path:t.descriptions[p]?.place.path??d.path})),l=c.filter(({hook:d})=>Ax.has(d.hook)),u=c.filter(({hook:d})=>!Ax.has(d.hook));m3(o,l.length>0)&&$x(e,"cpu_common","vmstate_cpu_common",null,a);for(let d of[l,u]){if(d.length===0)continue;if(d[0].hook.hook==="CPU_SAVE_VERSION"){a.sections.push(h3(s,i.versionId,d[0].hook));continue}let p=await Promise.all(d.map(async g=>({...g,unit:await s.unit(g.path)}))),f=p.find(({hook:g,unit:_})=>g.symbol&&_?.find("variable",g.symbol)),{hook:m,unit:h}=f??p[0];m.symbol===null?a.unknown.push(`The description behind ${m.hook} in ${m.path} could not be read.`):$x(e,"cpu",m.symbol,h,a)}return a}function m3(e,t){if(!t)return!0;let n=e.statements.filter(r=>r.kind==="dispatch"&&/register\w* vmstate_cpu_common/.test(r.text));return n.length>0&&n.every(r=>!/vmsd/.test(r.text.split(" if ")[1]??""))}function $x({units:e,round:t},n,r,s,o){let i=s?.find("variable",r)?s:e.unitOf(r),a=i?ms({unit:i,elsewhere:e,within:[],round:t},r):null;a?o.sections.push({section:n,description:a}):o.unknown.push(`The description ${r} was not found.`)}function h3(e,t,n){let r=e.unitOf("cpu_save"),s={name:"cpu_save",type:"cpu_save",size:null,count:1,version:0,conditional:!1,sent:!0,pointers:!1,exists:null,code:{symbol:"cpu_save",digest:r&&Jt(`${ps(r,"cpu_save").digest} ${ps(r,"cpu_load").digest}`)},counter:null,path:r?.path??n.path,line:n.line,unknown:"cpu_save() writes it by hand."};return{section:"cpu",description:{name:"cpu",symbol:"CPU_SAVE_VERSION",path:n.path,line:n.line,versionId:t,minimumVersionId:null,unmigratable:!1,needed:null,fields:[s],subsections:[],ends:{fields:!0,subsections:!0},hooks:[],digest:null,unknown:["cpu_save() and cpu_load() write and read it by hand."]}}}var d3,Ax,Rx=k(()=>{"use strict";na();$a();Du();Dh();d3=8;Ax=new Set(["dc->vmsd","device_class_set_vmsd"])});function Ix(){let e=new Map,t=new Map,n=0,r=(s,o)=>{n+=200+(o?.text.length??0),n>g3/2&&(t=e,e=new Map,n=0),e.set(s,o)};return{set:r,get(s){let o=e.get(s);if(o!==void 0)return o;let i=t.get(s);return i!==void 0&&r(s,i),i}}}function Fx(e,t){let n=new Map,r=new Map,s=new Set;function o(u){let d=n.get(u);if(!d){let p=u.lastIndexOf("/");d=u===""?e.names("").then(f=>new Set(f)):o(p<0?"":u.slice(0,p)).then(async f=>f.has(`${u.slice(p+1)}/`)?new Set(await e.names(u)):s),n.set(u,d)}return d}function i(u){let d=r.get(u);if(!d){let p=u.lastIndexOf("/");d=o(p<0?"":u.slice(0,p)).then(f=>f.has(u.slice(p+1))?e.entry(u):null),r.set(u,d)}return d}async function a(u){let d=(await Promise.all(u.map(i))).filter(h=>h!==null),p=d.map(h=>({path:h.path,file:t.get(h.id)??null})),f=d.flatMap((h,g)=>t.get(h.id)===void 0?[{e:h,i:g}]:[]);if(f.length===0)return p;let m=await e.read(f.map(h=>h.e));return f.forEach(({e:h,i:g},_)=>{let y=m[_],b=y==null||y.length>_3?null:zh(y);b&&t.set(h.id,b),p[g].file=b}),p}async function c(u,d){let p=new Map,f=new Map,m=new Map,h=u,g=0;for(;h.length>0&&f.size+h.length<y3&&g<b3;){let b=new Set,w=[];for(let v of await a(h)){f.set(v.path,v),g+=v.file?.text.length??0;let T=v.path.slice(0,Math.max(0,v.path.lastIndexOf("/")));for(let E of v.file?.directives??[]){if(E.word!=="include"||E.name==="")continue;let S=`${E.angled?"":T}\0${E.name}`;m.has(S)||(m.set(S,null),w.push(_(E.name,E.angled?d:[T,...d]).then(x=>{m.set(S,x),x!==null&&!f.has(x)&&b.add(x)})))}}await Promise.all(w),h=[...b]}async function _(b,w){for(let v of w){let T=w3(v,b);if(T===null)continue;let E=await i(T);if(p.set(T,E?.id??""),E)return T}return null}return{open:(b,w,v)=>{let T=w?"":v.slice(0,Math.max(0,v.lastIndexOf("/"))),E=m.get(`${T}\0${b}`);return E==null?null:f.get(E)??null},looked:p,cut:h.length>0}}async function l(u){return!(await Promise.all([...u].map(async([p,f])=>((await i(p))?.id??"")===f))).includes(!1)}return{tree:e,names:o,entry:i,same:l,files:a,closure:c,file:async u=>(await a([u]))[0]??null}}function w3(e,t){return typeof e=="string"?Ox(e===""?t:`${e}/${t}`):t.startsWith(e.as)?Ox(`${e.folder}/${t.slice(e.as.length)}`):null}function Ox(e){if(!e.includes("./")&&!e.includes("//"))return e;let t=[];for(let n of e.split("/"))if(!(n===""||n===".")){if(n!=="..")t.push(n);else if(t.pop()===void 0)return null}return t.join("/")}var g3,_3,y3,b3,zx=k(()=>{"use strict";Nh();g3=24*1024*1024,_3=4*1024*1024;y3=4e3,b3=64*1024*1024});var Mx={};de(Mx,{createLayoutReader:()=>T3});function T3(e=wu()){let t=Ix(),n=new WeakMap,r=new WeakMap,s=new Map,o=new Map,i=l=>{let u=n.get(l);if(u)return u;let d=Fx(l,t),p={sources:d,shared:Ex(d,o)};return n.set(l,p),p},a=l=>{let u=r.get(l);if(u!==void 0)return u;let d=$E(l);return r.set(l,d),d};async function c(l,u){let d=await e.target(l,u.target),p=[u.name,u.target,u.kvm,...u.defines].join(" "),f=S3(d),{sources:m,shared:h}=i(l),g=s.get(p)??[];for(let b of g)if(b.registered===f&&await m.same(b.looked))return b;let _=d?{registered:f,...await Px(m,h,await e.core(l),u,d)}:{registered:f,layouts:[],looked:new Map};s.delete(p),s.set(p,[_,...g].slice(0,k3));let y=0;for(let b of s.values())y+=b.length;for(let[b,w]of s){if(y<=v3||b===p)break;s.delete(b),y-=w.length}return _}return{builds:a,async read(l,u){let d=[];for(let p of u??await a(l))d.push(...(await c(l,p)).layouts);return d},async touches(l,u){let d=new Map;for(let p of await a(l))if(p.target===u)for(let[f,m]of(await c(l,p)).looked)d.set(f,m);return d}}}function S3(e){return e?JSON.stringify([e.folder,...[e.base,...e.others].map(t=>[t.cpuClass,t.registration.type,t.registration.versionId,...t.registration.hooks.map((n,r)=>[n.hook,n.symbol,n.path,n.line,t.descriptions[r]?.place.path])])]):""}var v3,k3,Nx=k(()=>{"use strict";Wm();hh();Rx();zx();Dh();v3=120,k3=4});var Jx=Z_((vce,Kx)=>{Kx.exports=e=>{if(!e)return[];if(typeof e!="string"||e.match(/^\s+$/))return[];let t=e.split(`
`);if(t.length===0)return[];let n=[],r=null,s=null,o=0,i=0,a=null,c=A=>{s?.changes.push({type:"normal",normal:!0,ln1:o++,ln2:i++,content:A}),a.oldLines--,a.newLines--},l=A=>{let[P,I]=G3(A)??[];r={chunks:[],deletions:0,additions:0,from:P,to:I},n.push(r)},u=()=>{(!r||r.chunks.length)&&l()},d=(A,P)=>{u(),r.new=!0,r.newMode=P[1],r.from="/dev/null"},p=(A,P)=>{u(),r.deleted=!0,r.oldMode=P[1],r.to="/dev/null"},f=(A,P)=>{u(),r.oldMode=P[1]},m=(A,P)=>{u(),r.newMode=P[1]},h=(A,P)=>{u(),r.index=A.split(" ").slice(1),P[1]&&(r.oldMode=r.newMode=P[1].trim())},g=A=>{u(),r.from=Zx(A)},_=A=>{u(),r.to=Zx(A)},y=A=>+(A||1),b=(A,P)=>{r||l(A);let[I,F,M,G]=P.slice(1);o=+I,i=+M,s={content:A,changes:[],oldStart:+I,oldLines:y(F),newStart:+M,newLines:y(G)},a={oldLines:y(F),newLines:y(G)},r.chunks.push(s)},w=A=>{s&&(s.changes.push({type:"del",del:!0,ln:o++,content:A}),r.deletions++,a.oldLines--)},v=A=>{s&&(s.changes.push({type:"add",add:!0,ln:i++,content:A}),r.additions++,a.newLines--)},T=A=>{if(!s)return;let[P]=s.changes.slice(-1);s.changes.push({type:P.type,[P.type]:!0,ln1:P.ln1,ln2:P.ln2,ln:P.ln,content:A})},E=[[/^diff\s/,l],[/^new file mode (\d+)$/,d],[/^deleted file mode (\d+)$/,p],[/^old mode (\d+)$/,f],[/^new mode (\d+)$/,m],[/^index\s[\da-zA-Z]+\.\.[\da-zA-Z]+(\s(\d+))?$/,h],[/^---\s/,g],[/^\+\+\+\s/,_],[/^@@\s+-(\d+),?(\d+)?\s+\+(\d+),?(\d+)?\s@@/,b],[/^\\ No newline at end of file$/,T]],S=[[/^\\ No newline at end of file$/,T],[/^-/,w],[/^\+/,v],[/^\s*/,c]],x=A=>{for(let[P,I]of S){let F=A.match(P);if(F){I(A,F);break}}a.oldLines===0&&a.newLines===0&&(a=null)},$=A=>{for(let[P,I]of E){let F=A.match(P);if(F){I(A,F);break}}},C=A=>{a?x(A):$(A)};for(let A of t)C(A);return n};var L3=/(a|i|w|c|o|1|2)\/.*(?=["']? ["']?(b|i|w|c|o|1|2)\/)|(b|i|w|c|o|1|2)\/.*$/g,Wx=/^(a|b|i|w|c|o|1|2)\//,G3=e=>e?.match(L3)?.map(t=>t.replace(Wx,"").replace(/("|')$/,"")),j3=/^\\?['"]|\\?['"]$/g,Zx=e=>{let t=V3(e,"-+").trim();return t=q3(t),t.replace(j3,"").replace(Wx,"")},V3=(e,t)=>{if(e=Hx(e),!t&&String.prototype.trimLeft)return e.trimLeft();let n=Z3(t);return e.replace(new RegExp(`^${n}+`),"")},B3=/\t.*|\d{4}-\d\d-\d\d\s\d\d:\d\d:\d\d(.\d+)?\s(\+|-)\d\d\d\d/,q3=e=>{let t=B3.exec(e);return t&&(e=e.substring(0,t.index).trim()),e},Z3=e=>e==null?"\\s":e instanceof RegExp?e.source:`[${Hx(e).replace(/([.*+?^=!:${}()|[\]/\\])/g,"\\$1")}]`,Hx=e=>`${e??""}`});var oC={};de(oC,{rulePage:()=>Gh,version:()=>sB});var rB,Gh,sB,jh=k(()=>{"use strict";rB={"type-flip":`# type-flip: a CPU changes its registration type

The series moves a CPU that can be migrated from one of the two ways of registering its state to
the other, and so changes the migration stream: QEMU from before and QEMU from after it no longer
understand each other's guests.

## What it reports

A CPU registers its migration state in one of two ways:

- **type 1**: \`DeviceClass::vmsd\`, like any other device. The stream has one section for each CPU,
  \`cpu\`; its first field is cpu_common (\`halted\`, pending interrupts).
- **type 2**: a hook that only CPUs have, today \`.legacy_vmsd\` of \`SysemuCPUOps\`.
  \`DeviceClass::vmsd\` stays NULL. The stream has two sections for each CPU, \`cpu_common\` and
  \`cpu\`, with cpu_index as their instance id.

The rule fires when a target's migratable registration goes from type 1 to type 2, or back. It is
an **error**. Where one patch removes the old hook and a later one sets the new, the flip belongs
to the later one. A flip that the series itself takes back is a warning: it only hurts whoever
bisects.

## Why

Both types work, but they are two formats. Type 2 is what remains from CPUs that once wrote their
fields into the stream by hand; its layout is fixed by the guests that were saved with it, and
that is why some targets must stay on it [1]. A new QEMU has to load what an older one saved for
the same versioned machine type [2], so neither format can be given up for the other.

A flip looks like a tidy-up: one assignment a target, it compiles, and a save and load with one
binary works. In 2021 one patch of a clean-up series moved nine targets at once (three of them
placeholders) [3]; it came to light only because a reviewer asked whether it has an effect from
outside. No other check sees it: \`-dump-vmstate\`, and so \`vmstate-static-checker.py\`, does not
show type 2 CPUs at all, and \`checkpatch.pl\` knows neither hook.

## On the wire

Measured with builds that differ by this change alone:

- **type 1 to type 2**, version ids as they were (avr, m68k, or1k): the old stream **loads in
  silence**. Where the description does not embed cpu_common, \`halted\` and pending interrupts are
  lost. So "the old stream loaded fine" does not clear such a patch.
- **type 2 to type 1** (avr, m68k, or1k): the old stream is refused, with

      Unknown savevm section or instance 'cpu_common' 0. Make sure that your current VM setup
      matches your saved VM setup, including any hotplugged devices
      load of migration failed: Invalid argument

- **type 2 to type 1 with the version raised** (avr, as committed in 2021 [4]): old to new is
  refused as above; new to old with \`savevm: unsupported version 1 for 'cpu' v0\`.

## How to fix it

Keep the hook that the target has at the base. Type 1, in class_init:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

and in the description, as the first field:

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

Type 2, in the operations, with no cpu_common in the description:

    static const struct SysemuCPUOps zeta_sysemu_ops = {
        .has_work = zeta_cpu_has_work,
        .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
        .legacy_vmsd = &vmstate_zeta_cpu,
    };

If the break is meant, declare it: raise \`version_id\` and \`minimum_version_id\` of the description
in the same series, and say so in the commit message. Then the binaries refuse each other's guests
in both directions instead of loading half of one.

## Exceptions

A declared break (both version ids raised by the series) is judged by what the target promises to
its users:

- **kvm**: arm, i386, loongarch, mips, ppc, riscv, s390x: still an error.
- **best-effort**: sparc, and any target not named here: a warning.
- **no-promise**: alpha, avr, cris, hexagon, hppa, lm32, m68k, microblaze, moxie, nios2, openrisc
  (or1k), rx, sh4, tilegx, tricore, unicore32, xtensa: a notice.

A repository's configuration may move targets between these tiers. A placeholder
(\`.unmigratable = 1\`) puts nothing on the wire, so moving it is no flip; into the type 2 hook it
is \`new-type-2\`.

## What it does not report

- Another spelling of the same type: \`cpu_class_set_vmsd()\` (2013), \`cc->vmsd\` (to 2021),
  \`cc->legacy_vmsd\` and \`.legacy_vmsd\` of \`SysemuCPUOps\` are all type 2; so is the older
  \`CPU_SAVE_VERSION\` with \`cpu_save()\` and \`cpu_load()\`, on the wire.
- A renamed file, directory or symbol, an operations table that moves, new indentation.
- While both hooks are set: that is \`double-registration\`, and a flip only when one of them goes.

## Sources

- [1] Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [2] and on versioned machine types:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- [3] "target: Set CPUClass::vmsd instead of DeviceClass::vmsd", v3 01/27, never merged:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [4] c2cf139d9c, avr goes from type 2 to type 1, a declared break:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- b170fce3dd, where type 2's hook comes from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- 16a1b6e97c, cris leaves \`CPU_SAVE_VERSION\` for type 1; its version stays 1, so none is declared:
  <https://gitlab.com/qemu-project/qemu/-/commit/16a1b6e97c2a2919fd296db4bea2f9da2ad3cc4d>

## Examples

The tree of these examples has a type 2 target, zeta; where an example is about another target, it
shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### From type 1 to type 2

The description is taken along properly, and still the stream has another shape.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
-    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
--- a/target/eta/machine.c
+++ b/target/eta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_eta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
         VMSTATE_UINT32(env.pc, EtaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip eta 1 net error
\`\`\`

### Two patches make the flip

Between the two the CPU registers nothing. The flip is the second patch's.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
registration-dropped zeta 1 transient warning
type-flip zeta 2 net error
\`\`\`

### A later patch takes it back

The second patch returns to the type of the base: it is the fix, and nothing is said about it.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip zeta 1 transient warning
\`\`\`

### A declared break in a target without a promise

Both version ids go up in the same series, as in avr's real conversion.

\`\`\`c target/avr/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps avr_sysemu_ops = {
    .has_work = avr_cpu_has_work,
    .get_phys_addr_debug = avr_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_avr_cpu,
};

static void avr_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, avr_cpu_properties);
    cc->set_pc = avr_cpu_set_pc;
    cc->sysemu_ops = &avr_sysemu_ops;
}

static const TypeInfo avr_cpu_type_infos[] = {
    {
        .name = TYPE_AVR_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = avr_cpu_class_init,
    },
};

DEFINE_TYPES(avr_cpu_type_infos)
\`\`\`

\`\`\`c target/avr/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_avr_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, AVRCPU, 16),
        VMSTATE_UINT32(env.pc, AVRCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`make configs/targets/avr-softmmu.mak
TARGET_ARCH=avr
\`\`\`

\`\`\`diff
diff --git a/target/avr/cpu.c b/target/avr/cpu.c
--- a/target/avr/cpu.c
+++ b/target/avr/cpu.c
@@ -5,7 +5,6 @@
 static const struct SysemuCPUOps avr_sysemu_ops = {
     .has_work = avr_cpu_has_work,
     .get_phys_addr_debug = avr_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_avr_cpu,
 };
 
 static void avr_cpu_class_init(ObjectClass *oc, const void *data)
@@ -16,6 +15,7 @@ static void avr_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, avr_cpu_properties);
     cc->set_pc = avr_cpu_set_pc;
     cc->sysemu_ops = &avr_sysemu_ops;
+    dc->vmsd = &vmstate_avr_cpu;
 }
 
 static const TypeInfo avr_cpu_type_infos[] = {
diff --git a/target/avr/machine.c b/target/avr/machine.c
--- a/target/avr/machine.c
+++ b/target/avr/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_avr_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, AVRCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, AVRCPU, 16),
         VMSTATE_UINT32(env.pc, AVRCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip avr 1 net notice
\`\`\`

### A declared break in a best-effort target

The version may be raised by another patch of the series. zeta is in no list, so it is
best-effort.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,8 +4,8 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
\`\`\`

\`\`\`expect
type-flip zeta 1 net warning
\`\`\`

### A declared break in a target that KVM runs on

Users of such a target rely on old streams; declaring the break does not help them.

\`\`\`c target/riscv/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps riscv_sysemu_ops = {
    .has_work = riscv_cpu_has_work,
    .get_phys_addr_debug = riscv_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_riscv_cpu,
};
#endif

static void riscv_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, riscv_cpu_properties);
    cc->set_pc = riscv_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &riscv_sysemu_ops;
#endif
}

static const TypeInfo riscv_cpu_type_infos[] = {
    {
        .name = TYPE_RISCV_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = riscv_cpu_class_init,
    },
};

DEFINE_TYPES(riscv_cpu_type_infos)
\`\`\`

\`\`\`c target/riscv/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_riscv_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, RISCVCPU, 16),
        VMSTATE_UINT32(env.pc, RISCVCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/riscv/cpu.c b/target/riscv/cpu.c
--- a/target/riscv/cpu.c
+++ b/target/riscv/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps riscv_sysemu_ops = {
     .has_work = riscv_cpu_has_work,
     .get_phys_addr_debug = riscv_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_riscv_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void riscv_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = riscv_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &riscv_sysemu_ops;
+    dc->vmsd = &vmstate_riscv_cpu;
 #endif
 }
 
diff --git a/target/riscv/machine.c b/target/riscv/machine.c
--- a/target/riscv/machine.c
+++ b/target/riscv/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_riscv_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, RISCVCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, RISCVCPU, 16),
         VMSTATE_UINT32(env.pc, RISCVCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip riscv 1 net error
\`\`\`

### Not a flip: the table moves and the symbol is renamed

The hook is now set in another file, with another name of the description: still type 2.

\`\`\`diff
diff --git a/target/zeta/cpu-system.c b/target/zeta/cpu-system.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu-system.c
@@ -0,0 +1,9 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysemu-cpu-ops.h"
+
+const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vms_zeta,
+};
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -1,16 +1,6 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
-};
-#endif
-
 static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 {
     DeviceClass *dc = DEVICE_CLASS(oc);
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,7 +2,7 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
-const VMStateDescription vmstate_zeta_cpu = {
+const VMStateDescription vms_zeta = {
     .name = "cpu",
     .version_id = 1,
     .minimum_version_id = 1,
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('cpu-system.c', 'machine.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not a flip: a placeholder moves to the right hook

Nothing was on the wire before, and nothing is after.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_eta_cpu,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -12,7 +12,6 @@ static const VMStateDescription vmstate_eta_cpu = {
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -25,6 +24,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"new-type-2":`# new-type-2: a target starts to use the legacy hook

A target that had no migratable registration gets one through the legacy hook (\`.legacy_vmsd\` of
\`SysemuCPUOps\`), which exists only for old targets whose saved guests need it.

## What it reports

There are two ways to register a CPU's state: \`DeviceClass::vmsd\`, like any other device (type 1),
and a hook for CPUs alone, today \`.legacy_vmsd\` of \`SysemuCPUOps\` (type 2). The rule fires when a
type 2 registration is born:

- a **new target** comes with it;
- an **old target** that registered nothing, or was marked as not migratable, gets it. The line
  that sets the hook need not be in the patch: a placeholder in the type 2 hook that loses its
  \`.unmigratable\` is enough.

Both are an **error**. A **placeholder** (a description with \`.unmigratable = 1\`) that is put into
the type 2 hook is a **warning**: nothing is on the wire yet, but whoever fills it in later will
follow it.

## Why

Type 2 was made for CPUs that once wrote their fields into the stream by hand; it keeps their old
streams loadable [1], [2]. A target without old streams gains nothing from it, and it cannot be
corrected later without breaking guests (see \`type-flip\`). The comment above the field says so
too, but a comment stops nobody, least of all where the line is copied from another target:

- riscv came with a placeholder in the type 2 hook (2018 [3]); the patch that made it migratable
  two years later did not touch that line, so that it was easy to miss [4]. KVM runs on riscv by
  now, and it has to stay type 2 for good.
- avr came with type 2 in 2020 [5]. It was converted a year later at the price of a break [6].

The thread in which the two types were explained ends on the question of how new type 2 targets
could be prevented [7]. This rule is the answer.

## On the wire

Type 2 sends two sections for each CPU, \`cpu_common\` and \`cpu\`, with cpu_index as their instance
id. Measured, for a CPU that registered nothing before (only \`cpu_common\` was sent):

- **to type 2** (m68k): the old stream **loads in silence**, and the PC is back at its reset
  value;
- **to type 1**: the old stream is refused, unknown section \`cpu_common\`, which is what one wants:
  it holds no registers.

A placeholder blocks migration, so after it there are no old streams to care for.

## How to fix it

Register with the device class, for system emulation only:

    static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
    {
        DeviceClass *dc = DEVICE_CLASS(oc);
        CPUClass *cc = CPU_CLASS(oc);

        device_class_set_props(dc, zeta_cpu_properties);
    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif
    }

and let the description begin with cpu_common, which type 2 would send by itself:

    const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .version_id = 1,
        .minimum_version_id = 1,
        .fields = (const VMStateField[]) {
            VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
            VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
            VMSTATE_END_OF_LIST()
        }
    };

A placeholder goes into \`dc->vmsd\` too.

## Exceptions

- Of a target that the base does not have, only the end of the series counts: its author may
  correct it within the series.
- A target that left \`CPU_SAVE_VERSION\` with \`cpu_save()\` and \`cpu_load()\` for the type 2 hook
  (until 2016 [8]) had type 2's stream before: that is nothing new.

## What it does not report

- Targets that are type 2 already, whatever happens to the file, the symbol or the hook's
  spelling.
- A migratable registration that changes to type 2: that is \`type-flip\`.
- Devices: those that are no CPU may do as they like, under \`target/\` too.

## Sources

- [1] Peter Maydell on the two types, and on which one new targets use, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [2] b170fce3dd, the hook's origin:
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- [3] dc5bd18fa5, riscv's placeholder:
  <https://gitlab.com/qemu-project/qemu/-/commit/dc5bd18fa57254e4b8597747c2100c92a55fc409>
- [4] f7697f0e62, riscv becomes migratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/f7697f0e629eb75d411bc6f314c6fff68fa4c238>
- [5] 3fa28dd6cf, avr's first registration:
  <https://gitlab.com/qemu-project/qemu/-/commit/3fa28dd6cf848c5f7fddba84a6d7789027c58a25>
- [6] c2cf139d9c, avr's conversion:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- [7] the patch that started the thread:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [8] 945123a554, the end of \`CPU_SAVE_VERSION\`:
  <https://gitlab.com/qemu-project/qemu/-/commit/945123a554c39b68f38cec87403de1f783a86906>

## Examples

### A new target comes with the legacy hook

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net error
\`\`\`

### A placeholder becomes migratable, and the hook is not in the patch

The operations of cpu.c name \`vmstate_zeta_cpu\` before and after; only the description changes.
This is how riscv became type 2.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`meson target/zeta/meson.build
zeta_ss = ss.source_set()
zeta_ss.add(files('cpu.c'))

zeta_system_ss = ss.source_set()
zeta_system_ss.add(files('monitor.c'))

target_arch += {'zeta': zeta_ss}
target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -4,11 +4,6 @@
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
 
-static const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .unmigratable = 1,
-};
-
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('monitor.c'))
+zeta_system_ss.add(files('machine.c', 'monitor.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net error
\`\`\`

### A placeholder is put into the legacy hook

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -12,6 +12,7 @@ static const VMStateDescription vmstate_zeta_cpu = {
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -24,7 +25,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net warning
\`\`\`

### A new target as it should be

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The author corrects it within the series

The base has no zeta, so only what the last patch leaves counts.

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"registration-dropped":`# registration-dropped: a CPU is no longer migrated

A CPU that could be migrated loses its registration, or is marked as not migratable, while its
target stays in the tree: guests that were saved before do not load any more.

## What it reports

The rule fires when a target had a migratable registration, of either type, and after the patch

- no hook is set any more: neither \`DeviceClass::vmsd\` nor \`.legacy_vmsd\` of \`SysemuCPUOps\`; or
- the description that the hook names has become a placeholder, with \`.unmigratable = 1\`.

It is an **error**. Where a later patch of the series sets a hook again, it is a warning: only the
tree between the two is broken, and whoever bisects finds it. What the later patch then makes of
the target (the same type as before, or the other one, which is a \`type-flip\`) is judged there.

## Why

A registration is one line among many in a class_init or an operations table, and nothing fails
when it is gone: QEMU builds, boots and even saves the guest. It gets lost when a table is
rewritten, when an \`#ifdef\` grows by a line, or when a series moves the hook in two steps and
stops after the first.

For a CPU without any hook the core still sends cpu_common (\`halted\`, pending interrupts) and
nothing else, so a save and load "succeeds" and comes back with every register at its reset value.
rx and tricore have been in that state for as long as they exist. A placeholder is more honest,
since it blocks migration with a message, but guests that could be moved yesterday are stuck all
the same.

## On the wire

Measured:

- **a stream from before, into the binary after**: refused, with an unknown section \`cpu\`;
- **a stream from after, into a type 2 binary** (m68k): it **loads in silence**, and the PC is at
  its reset value; into a type 1 binary it is refused, unknown section \`cpu_common\`;
- **save and load in the binary after** (rx, tricore): works, and loses every register.

With a placeholder no stream is written at all: migration and \`savevm\` stop with
\`State blocked by non-migratable device\`.

## How to fix it

Set the hook again: the same one that the target had at the base, for the stream's sake. For type
1, in class_init or in a helper that it calls for system emulation:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

For type 2, in the operations:

    static const struct SysemuCPUOps zeta_sysemu_ops = {
        .has_work = zeta_cpu_has_work,
        .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
        .legacy_vmsd = &vmstate_zeta_cpu,
    };

When the hook moves from one place to another, do both in one patch, so that every commit of the
series can be built and migrated.

If the target is really to stop migrating (say, the description was never complete), leave a
placeholder in \`DeviceClass::vmsd\`, say why in the commit message, and have the finding accepted:

    static const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .unmigratable = 1,
    };

## Exceptions

- A target that is removed with its CPU has nothing left to migrate: no finding.
- The finding stands for \`unregistered-cpu\` as well; the two are never reported together.
- The severity does not depend on the target's tier.

## What it does not report

- A placeholder that goes away: no guest was ever saved with it. Without another hook that is
  \`unregistered-cpu\`.
- A hook that moves into a helper, another file, a \`.c.inc\` or an ancestor's class_init.
- A hook that the hunks at hand do not show any more: without a tree to read, what is not shown is
  unknown, never absent.
- A hook that is set under some build option: it counts as set. Whether user-mode builds see it is
  the subject of \`user-mode-registration\`.

## Sources

- Peter Maydell on what each type registers, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- and on loading old streams:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- b170fce3dd, which sends cpu_common for CPUs without a hook too (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- ca05578fc8, the registration in its present place (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>

## Examples

The tree of these examples has a type 1 target, zeta.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The line goes in a clean-up

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
registration-dropped zeta 1 net error
\`\`\`

### The description becomes a placeholder

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,12 +4,5 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
+    .unmigratable = 1,
 };
\`\`\`

\`\`\`expect
registration-dropped zeta 1 net error
\`\`\`

### It is gone for one patch

The second patch brings back what the base had, and is not reported.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -18,6 +18,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, zeta_cpu_properties);
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
+    dc->vmsd = &vmstate_zeta_cpu;
     cc->sysemu_ops = &zeta_sysemu_ops;
 #endif
 }
\`\`\`

\`\`\`expect
registration-dropped zeta 1 transient warning
\`\`\`

### Not dropped: a helper in another file sets it now

\`\`\`diff
diff --git a/target/zeta/cpu-system.c b/target/zeta/cpu-system.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu-system.c
@@ -0,0 +1,17 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+
+void zeta_cpu_system_class_init(ObjectClass *oc)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    dc->vmsd = &vmstate_zeta_cpu;
+    cc->sysemu_ops = &zeta_sysemu_ops;
+}
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -1,15 +1,6 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-};
-#endif
-
 static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 {
     DeviceClass *dc = DEVICE_CLASS(oc);
@@ -18,8 +9,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, zeta_cpu_properties);
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
-    cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
+    zeta_cpu_system_class_init(oc);
 #endif
 }
 
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('cpu-system.c', 'machine.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not dropped: the target is removed

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
deleted file mode 100644
--- a/configs/targets/zeta-linux-user.mak
+++ /dev/null
@@ -1 +0,0 @@
-TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
deleted file mode 100644
--- a/configs/targets/zeta-softmmu.mak
+++ /dev/null
@@ -1 +0,0 @@
-TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
deleted file mode 100644
--- a/target/zeta/cpu.c
+++ /dev/null
@@ -1,35 +0,0 @@
-#include "qemu/osdep.h"
-#include "cpu.h"
-
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-};
-#endif
-
-static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
-{
-    DeviceClass *dc = DEVICE_CLASS(oc);
-    CPUClass *cc = CPU_CLASS(oc);
-
-    device_class_set_props(dc, zeta_cpu_properties);
-    cc->set_pc = zeta_cpu_set_pc;
-#ifndef CONFIG_USER_ONLY
-    cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
-#endif
-}
-
-static const TypeInfo zeta_cpu_type_infos[] = {
-    {
-        .name = TYPE_ZETA_CPU,
-        .parent = TYPE_CPU,
-        .abstract = true,
-        .class_init = zeta_cpu_class_init,
-    },
-};
-
-DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
deleted file mode 100644
--- a/target/zeta/machine.c
+++ /dev/null
@@ -1,15 +0,0 @@
-#include "qemu/osdep.h"
-#include "cpu.h"
-#include "migration/vmstate.h"
-
-const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
-};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
deleted file mode 100644
--- a/target/zeta/meson.build
+++ /dev/null
@@ -1,8 +0,0 @@
-zeta_ss = ss.source_set()
-zeta_ss.add(files('cpu.c'))
-
-zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
-
-target_arch += {'zeta': zeta_ss}
-target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"double-registration":`# double-registration: both hooks are set for one CPU

One CPU class has \`DeviceClass::vmsd\` and the legacy hook set at the same time, so that its state
is sent twice under one name and cpu_common not at all.

## What it reports

The rule fires when a patch brings about that both of these hold for one CPU class, whatever the
order and the files:

- \`DeviceClass::vmsd\` is set (type 1): \`dc->vmsd = &X\`, or the same through another name or cast;
- the legacy hook is set (type 2): \`.legacy_vmsd = &X\` of its \`SysemuCPUOps\`, formerly \`cc->vmsd\`
  or \`cc->legacy_vmsd\`.

A class inherits what its ancestors' class_init set: a concrete CPU model that sets \`dc->vmsd\` in
its own class_init has both when its base class has the operations with \`.legacy_vmsd\`. It is an
**error**.

## Why

The two hooks are two ways to say the same thing, and the core expects one of them. The dispatch
in \`cpu_vmstate_register()\` asks two questions, one after the other: is \`DeviceClass::vmsd\` NULL?
Then cpu_common is registered. Is the legacy hook set? Then it is registered too. With both hooks
set, the first answer is no and the second yes, while the device code registers
\`DeviceClass::vmsd\` by itself. Nobody warns: it builds, and a save and load with one binary works.

It comes about when a target is converted and the old hook is forgotten, when one is added "to be
sure", or when a CPU model wants some state of its own.

## On the wire

Measured, for one CPU with both hooks:

- the stream has the sections \`cpu\` 0 and \`cpu\` 1, and **no \`cpu_common\`**: unless the description
  embeds it, \`halted\` and pending interrupts are not saved;
- every other build, with either hook alone, refuses it at \`cpu\` 1;
- the other way round, a stream from a build with one hook **loads in silence**.

## How to fix it

Keep the hook that the target has at the base, and drop the other. For a target that is type 2
(its streams have \`cpu_common\`), take the assignment out again:

         cc->sysemu_ops = &zeta_sysemu_ops;
    -    dc->vmsd = &vmstate_zeta_cpu;

For a target that is type 1, take it out of the operations:

     static const struct SysemuCPUOps zeta_sysemu_ops = {
         .has_work = zeta_cpu_has_work,
         .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    -    .legacy_vmsd = &vmstate_zeta_cpu,
     };

State that only one CPU model has does not need a hook of its own. Add it to the description of
the base class as a subsection, which is sent only where it is needed and leaves old streams
alone:

    static const VMStateDescription vmstate_zeta_v2 = {
        .name = "cpu/v2",
        .version_id = 1,
        .minimum_version_id = 1,
        .needed = zeta_v2_needed,
        .fields = (const VMStateField[]) {
            VMSTATE_UINT32(env.v2_control, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

## Exceptions

None: no tier and no version makes this right. While both hooks are set nothing else is said about
the registration, neither \`type-flip\` nor \`type1-without-cpu-common\`; when a later patch removes
one of them, what remains is compared with the base.

## What it does not report

- Devices that are no CPU. They register with \`DeviceClass::vmsd\` as they like, in the same file
  too, and whatever the variable is called: the type of the object decides.
- A \`.vmsd\` member of a \`VMStateField\` initializer: it names a nested description and is no hook.
- Two classes of one target that use one hook each, where neither is an ancestor of the other.
- Hooks in comments, strings and \`#if 0\`.

## Sources

- Peter Maydell on the two types and the dispatch, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- b170fce3dd, which adds the second hook (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- feece4d070, which moves it to \`SysemuCPUOps\` (2021):
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- ca05578fc8, the dispatch as it stands today (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- Subsections, in QEMU's manual:
  <https://www.qemu.org/docs/master/devel/migration/main.html#subsections>

## Examples

The tree of these examples has a type 2 target, zeta.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The new hook comes and the old one stays

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -20,6 +20,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
double-registration zeta 1 net error
\`\`\`

### A CPU model sets the other hook

The model inherits the operations of its parent, and the legacy hook with them.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -23,6 +23,15 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 #endif
 }
 
+#ifndef CONFIG_USER_ONLY
+static void zeta_v2_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+
+    dc->vmsd = &vmstate_zeta_v2_cpu;
+}
+#endif
+
 static const TypeInfo zeta_cpu_type_infos[] = {
     {
         .name = TYPE_ZETA_CPU,
@@ -30,6 +39,13 @@ static const TypeInfo zeta_cpu_type_infos[] = {
         .abstract = true,
         .class_init = zeta_cpu_class_init,
     },
+#ifndef CONFIG_USER_ONLY
+    {
+        .name = ZETA_CPU_TYPE_NAME("zeta-v2"),
+        .parent = TYPE_ZETA_CPU,
+        .class_init = zeta_v2_cpu_class_init,
+    },
+#endif
 };
 
 DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -12,3 +12,15 @@ const VMStateDescription vmstate_zeta_cpu = {
         VMSTATE_END_OF_LIST()
     }
 };
+
+const VMStateDescription vmstate_zeta_v2_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
double-registration zeta 1 net error
\`\`\`

### The old hook goes one patch later

The first patch leaves both hooks, which the second fixes; what it leaves is a flip, against the
base.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -20,6 +20,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
double-registration zeta 1 transient warning
type-flip zeta 2 net error
\`\`\`

### Not a CPU: a device of the target

The variable is called \`cc\`, but it is a \`DeviceClass\`, and the type's parent is no CPU.

\`\`\`diff
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('machine.c', 'pmu.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
diff --git a/target/zeta/pmu.c b/target/zeta/pmu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/pmu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysbus.h"
+#include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_zeta_pmu = {
+    .name = "zeta-pmu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(cycles, ZetaPMUState),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+static void zeta_pmu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *cc = DEVICE_CLASS(oc);
+
+    cc->vmsd = &vmstate_zeta_pmu;
+}
+
+static const TypeInfo zeta_pmu_info = {
+    .name = TYPE_ZETA_PMU,
+    .parent = TYPE_SYS_BUS_DEVICE,
+    .instance_size = sizeof(ZetaPMUState),
+    .class_init = zeta_pmu_class_init,
+};
+
+static void zeta_pmu_register_types(void)
+{
+    type_register_static(&zeta_pmu_info);
+}
+
+type_init(zeta_pmu_register_types)
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"type1-without-cpu-common":`# type1-without-cpu-common: halted and pending interrupts are not migrated

A CPU that registers through \`DeviceClass::vmsd\` has a description without cpu_common, so that a
halted guest runs on after a load and a pending interrupt is lost.

## What it reports

With type 1 (\`DeviceClass::vmsd\`) one description covers the whole CPU. What all CPUs have in
common (\`halted\`, \`interrupt_request\`, and in subsections the pending exception and the crash
flag) must be its first field, since nobody else sends it:

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

(\`VMSTATE_CPU()\` until 2025 [1].) The rule fires when a patch brings about a migratable type 1
description without it: a new registration, a conversion from type 2 that forgets it, or a
description that loses it. It is an **error**.

## Why

With type 2 the core sends cpu_common by itself. With type 1 it does not, because
\`DeviceClass::vmsd\` is set and is taken to hold everything [2]. Whoever copies a description from
a type 2 target (arm, i386, ppc and riscv are the well-known ones) gets one without the line.
Nothing tells: it builds, and save and load work on any guest that is busy at that moment.

Three targets have it in v11.0.0: m68k (since 2020 [3]), avr (since its conversion in 2021 [4])
and loongarch (since 2022 [5]).

## On the wire

Measured in QEMU v11.0.0:

- an **m68k** guest halted in \`STOP #0x2700\`, with all maskable interrupts masked, runs on past it
  after a save and load (mcf5208evb and virt; 7.2 does it too), and a pending interrupt is lost;
- a **loongarch64** guest halted in \`idle\` runs on;
- **avr** has the same shape but never sets \`halted\`;
- with cpu_common on the wire the same guests stay halted.

And when a description changes without its version: **cpu_common added to or removed from** a type
1 description makes QEMU refuse the other side's stream with \`Missing section footer for cpu\`.

## How to fix it

In a **new** registration, begin the description with the line above, and set the hook for system
emulation only:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

In a description that has been **released without it**, give the field a version of its own, the
one that you raise \`version_id\` to, and leave \`minimum_version_id\`. Old streams still load, as
incomplete as they are, and new ones are complete:

         .name = "cpu",
    -    .version_id = 1,
    +    .version_id = 2,
         .minimum_version_id = 1,
         .fields = (const VMStateField[]) {
    +        VMSTATE_STRUCT(parent_obj, ZetaCPU, 2, vmstate_cpu_common, CPUState),
             VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),

An older QEMU refuses such a stream, since it knows no version 2. If that matters, a subsection
with a \`.needed\` function keeps both directions working for guests that are neither halted nor
have anything pending; to this rule it does not count as embedding cpu_common, so have the finding
accepted.

Where the patch meant to leave the target at type 2, the wrong line is the hook: see \`type-flip\`.

## Exceptions

- A placeholder (\`.unmigratable = 1\`) has no fields and needs none.
- The severity does not depend on the target's tier.

## What it does not report

- What the base already violates. A patch that adds a field to m68k's description is not blamed
  for the line that has been missing since 2020; \`vmsd-warden audit\` names those.
- Descriptions whose fields stand in an array of their own, in another file, or behind a macro of
  the tree: they are followed. What cannot be found is unknown, and unknown is not reported.
- Descriptions of other devices, and nested ones.

## Sources

- [1] dd54fc2a6b, \`VMSTATE_CPU()\` is replaced by the line that it stood for:
  <https://gitlab.com/qemu-project/qemu/-/commit/dd54fc2a6b95e067bc4c3a139a0169114dba594a>
- [2] Peter Maydell on what each type must send, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [3] d21f73c61d, m68k's description:
  <https://gitlab.com/qemu-project/qemu/-/commit/d21f73c61ddd7676fae5df4990479f3c5fe4b858>
- [4] c2cf139d9c, avr's conversion:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- [5] 67ebd42a48, loongarch's description:
  <https://gitlab.com/qemu-project/qemu/-/commit/67ebd42a4884b5d6f29391beada050823108bd4f>
- 1a1562f5ea, where \`VMSTATE_CPU()\` came from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/1a1562f5ea3da17d45d3829e35b5f49da9ec2db5>
- Versions of fields, and subsections, in QEMU's manual:
  <https://www.qemu.org/docs/master/devel/migration/main.html>

## Examples

The tree of these examples has a type 1 target, zeta; an example may begin with other files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A CPU becomes migratable and forgets the line

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -19,6 +19,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
type1-without-cpu-common eta 1 net error
\`\`\`

### The line gets lost

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type1-without-cpu-common zeta 1 net error
\`\`\`

### Not lost: the fields move to an array of their own

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,14 +2,16 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
+static const VMStateField vmstate_zeta_cpu_fields[] = {
+    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+    VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+    VMSTATE_UINT32(env.pc, ZetaCPU),
+    VMSTATE_END_OF_LIST()
+};
+
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
     .version_id = 1,
     .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
+    .fields = vmstate_zeta_cpu_fields,
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The fix for a description that has been released without it

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
+    .version_id = 2,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 2, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not the author's doing: it is missing in the base already

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.flags, ZetaCPU, 2),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"type2-with-cpu-common":`# type2-with-cpu-common: cpu_common is sent twice

The description in a CPU's legacy hook embeds cpu_common, which the core sends for such a CPU
anyway: it is on the wire twice, and in a place where older builds do not expect it.

## What it reports

With type 2 (\`.legacy_vmsd\` of \`SysemuCPUOps\`, \`DeviceClass::vmsd\` NULL) the stream has two
sections for each CPU: \`cpu_common\`, registered by the core, and \`cpu\`, the target's own
description. The rule fires when a patch brings about that the latter embeds the former, in
today's spelling

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

or as \`VMSTATE_CPU()\`, which stood for the same until 2025. It is an **error**.

## Why

Only type 1 needs that line, because there one description covers the whole CPU. In a type 2
description it is a sign that something else went wrong:

- a target was flipped from type 1 to type 2, and its description stayed. This is what a patch of
  2021 would have done to alpha, cris, hppa, microblaze and openrisc [1];
- a new target copied its description from a type 1 target and its hook from a type 2 one;
- somebody "completed" the description of a type 2 target because others have the line.

In the last case it also changes the layout of a section whose layout is fixed by every guest that
was ever saved with it, which is the whole reason for type 2 to exist [2].

## On the wire

Measured:

- a type 2 description that embeds cpu_common sends it **twice**: in the section \`cpu_common\`, and
  again at the head of the section \`cpu\`;
- **adding or removing** cpu_common in a description without raising its version makes QEMU refuse
  the other side's stream: \`Missing section footer for cpu\` (measured with type 1 descriptions,
  whose section \`cpu\` is read by the same code).

## How to fix it

If the target is type 2 at the base, take the line out of the description again, and leave the
hook:

     const VMStateDescription vmstate_zeta_cpu = {
         .name = "cpu",
         .version_id = 1,
         .minimum_version_id = 1,
         .fields = (const VMStateField[]) {
    -        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
             VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),

If the target is new, or was type 1, the line is right and the hook is wrong. Register with the
device class:

     static const struct SysemuCPUOps zeta_sysemu_ops = {
         .has_work = zeta_cpu_has_work,
         .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    -    .legacy_vmsd = &vmstate_zeta_cpu,
     };
     ...
     #ifndef CONFIG_USER_ONLY
         cc->sysemu_ops = &zeta_sysemu_ops;
    +    dc->vmsd = &vmstate_zeta_cpu;
     #endif

## Exceptions

- A placeholder (\`.unmigratable = 1\`) has no fields, so it embeds nothing.
- With both hooks set only \`double-registration\` is reported.
- The severity does not depend on the target's tier.

## What it does not report

- Type 1 descriptions, which must have the line: see \`type1-without-cpu-common\`.
- Nested structures and subsections that hold something else. \`VMSTATE_STRUCT(env, \u2026)\` of the
  CPU's own state is what most type 2 descriptions are made of.
- Comments about cpu_common.
- What the base already violates: \`vmsd-warden audit\` names that.

## Sources

- [1] "target: Set CPUClass::vmsd instead of DeviceClass::vmsd", v3 01/27, never merged:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [2] Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- b170fce3dd, which splits the CPU's state into the two sections (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- dd54fc2a6b, \`VMSTATE_CPU()\` is replaced by the line that it stood for (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/dd54fc2a6b95e067bc4c3a139a0169114dba594a>

## Examples

The tree of these examples has a type 2 target, zeta; where an example is about another target, it
shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A type 2 description is "completed"

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type2-with-cpu-common zeta 1 net error
\`\`\`

### A flip that leaves the description as it was

Two findings, since two things have to be fixed: the hook, and what would be sent with it.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
-    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
type-flip eta 1 net error
type2-with-cpu-common eta 1 net error
\`\`\`

### Not cpu_common: a type 2 description gains a structure

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,13 +2,25 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
+static const VMStateDescription vmstate_zeta_timer = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(deadline, ZetaTimer),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+/* cpu_common is a section of its own: no vmstate_cpu_common in here */
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
+    .version_id = 2,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_STRUCT(env.timer, ZetaCPU, 2, vmstate_zeta_timer, ZetaTimer),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not type 2: the same line in a type 1 description

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -19,6 +19,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"user-mode-registration":`# user-mode-registration: migration state in a build without migration

A CPU's migration hook is set in code that a user-mode build of the target compiles, although
user-mode emulation has no migration: such a build fails to link, or stops at an assertion when it
starts.

## What it reports

A target's files are compiled for system emulation (\`zeta-softmmu\`) and, for most targets, for
user-mode emulation too (\`zeta-linux-user\`, \`zeta-bsd-user\`). The rule fires when a patch brings
about that a user-mode build compiles a line that sets a hook: \`dc->vmsd = \u2026\` or the type 2 hook
of any era, today a \`SysemuCPUOps\` table with \`.legacy_vmsd\`. It is an **error**.

There are four ways to get there, and only the first two have the hook in the patch:

- a hook is set outside of any guard;
- a hook, or the end of its guard, moves;
- a **file moves between source sets**: from \`zeta_system_ss\` to \`zeta_ss\` in \`meson.build\`;
- the target gets its **first user-mode build**: a new \`configs/targets/zeta-linux-user.mak\`.

## Why

\`VMStateDescription\`s of CPUs live in machine.c, which user-mode builds do not compile, so the
symbol is not there to link with. Until 2021 a dummy description filled the gap; it was removed
together with the last hooks that user-mode saw [1]. Since then the core asserts, whenever a
user-mode program starts, that no migratable \`DeviceClass::vmsd\` is set [2]; today that stands in
\`hw/core/cpu-user.c\` [3].

The type 2 hook is stricter still. Before 2021 the core asserted that it is NULL, with no
exception for placeholders; since then it is a member of \`SysemuCPUOps\`, the operations of system
emulation, which a user-mode build has no use for.

## On the wire

Nothing: a user-mode build has no migration stream. What happens instead:

- the description is in a system-only file: the user-mode build **does not link**;
- it is in a file that user-mode compiles: every user-mode program **aborts at start**, at
  \`assert(qdev_get_vmsd(DEVICE(cpu)) == NULL || \u2026.unmigratable)\`.

## How to fix it

Guard the hook where class_init sets it:

    static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
    {
        DeviceClass *dc = DEVICE_CLASS(oc);
        CPUClass *cc = CPU_CLASS(oc);

        device_class_set_props(dc, zeta_cpu_properties);
        cc->set_pc = zeta_cpu_set_pc;
    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif
    }

or let it stand in a file of the system source set, which class_init calls into under the same
guard, as s390x does with \`cpu-system.c\`:

    zeta_system_ss = ss.source_set()
    zeta_system_ss.add(files('cpu-system.c', 'machine.c'))

These count as guards: \`#ifndef CONFIG_USER_ONLY\` and its spellings (\`#if !defined(\u2026)\`, the
\`#else\` of \`#ifdef CONFIG_USER_ONLY\`), \`CONFIG_SOFTMMU\`, a source set that only system emulation
uses, and \`obj-$(CONFIG_SOFTMMU)\` of the makefiles before meson.

## Exceptions

- A target without user-mode builds (avr, rx, tricore) needs no guard. It will when it gets one.
- A **placeholder** (\`.unmigratable = 1\`) in \`DeviceClass::vmsd\` may stand in user-mode code: the
  assertion allows it [2]. In the type 2 hook it may not.
- The severity does not depend on the target's tier.

## What it does not report

- Where neither the configs nor the source sets are at hand (a series without a tree), whether a
  user-mode build compiles the line is unknown, and unknown is not reported.
- Devices under \`target/\`: only CPUs exist in user-mode emulation.
- A hook that has been unguarded since before the series: \`vmsd-warden audit\` names that.

## Sources

- [1] feece4d070, the type 2 hook moves to \`SysemuCPUOps\`, and the dummy goes:
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- [2] 4336073b9b, the assertion, and the guards of sh4 and xtensa:
  <https://gitlab.com/qemu-project/qemu/-/commit/4336073b9b13943e050edfe9aebb99974c3b6ee1>
- [3] ca05578fc8, one registration for user and one for system emulation (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- c71c3e99b8, where the dummy came from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/c71c3e99b8897323af8c2fe0b9851610cd148538>
- The thread of 2021, which began with restricting fields to one kind of emulation:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>

## Examples

The tree of these examples has a type 1 target, zeta, with builds for system and for user-mode
emulation; where an example is about another target, it shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The hook leaves its guard

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,8 +19,8 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
+    dc->vmsd = &vmstate_zeta_cpu;
 }
 
 static const TypeInfo zeta_cpu_type_infos[] = {
\`\`\`

\`\`\`expect
user-mode-registration zeta 1 net error
\`\`\`

### A file moves between meson's source sets

No line of C changes, and the operations with the hook are now compiled for user-mode too.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/cpu-system.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_eta_cpu,
};
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`meson target/eta/meson.build
eta_ss = ss.source_set()
eta_ss.add(files('cpu.c'))

eta_system_ss = ss.source_set()
eta_system_ss.add(files('cpu-system.c', 'machine.c'))

target_arch += {'eta': eta_ss}
target_system_arch += {'eta': eta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/eta/meson.build b/target/eta/meson.build
--- a/target/eta/meson.build
+++ b/target/eta/meson.build
@@ -1,8 +1,8 @@
 eta_ss = ss.source_set()
-eta_ss.add(files('cpu.c'))
+eta_ss.add(files('cpu.c', 'cpu-system.c'))
 
 eta_system_ss = ss.source_set()
-eta_system_ss.add(files('cpu-system.c', 'machine.c'))
+eta_system_ss.add(files('machine.c'))
 
 target_arch += {'eta': eta_ss}
 target_system_arch += {'eta': eta_system_ss}
\`\`\`

\`\`\`expect
user-mode-registration eta 1 net error
\`\`\`

### The target gets its first user-mode build

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`make configs/targets/eta-softmmu.mak
TARGET_ARCH=eta
\`\`\`

\`\`\`diff
diff --git a/configs/targets/eta-linux-user.mak b/configs/targets/eta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/eta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=eta
\`\`\`

\`\`\`expect
user-mode-registration eta 1 net error
\`\`\`

### Not compiled for user-mode: a target without such a build

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
    cc->sysemu_ops = &eta_sysemu_ops;
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`make configs/targets/eta-softmmu.mak
TARGET_ARCH=eta
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -15,6 +15,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, eta_cpu_properties);
     cc->set_pc = eta_cpu_set_pc;
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 }
 
 static const TypeInfo eta_cpu_type_infos[] = {
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Allowed: a placeholder in the device class

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -1,5 +1,11 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
+#include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .unmigratable = 1,
+};
 
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
@@ -17,6 +23,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
 
     device_class_set_props(dc, eta_cpu_properties);
     cc->set_pc = eta_cpu_set_pc;
+    dc->vmsd = &vmstate_eta_cpu;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
 #endif
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"unregistered-cpu":`# unregistered-cpu: a CPU loses its registers in silence

A CPU with system emulation registers no state and does not forbid migration either, so that a
save and load seems to work and loses every register.

## What it reports

The rule fires when a patch brings about that a target with system emulation has neither hook:
\`DeviceClass::vmsd\` is not set, and there is no \`.legacy_vmsd\` in its \`SysemuCPUOps\`. That is so

- in a **new target** that leaves migration for later and says nothing, or
- when a **placeholder** (\`.unmigratable = 1\`) is removed and nothing takes its place.

It is a **warning**. When a migratable registration goes away, it is \`registration-dropped\`
instead, and an error.

## Why

A CPU without a hook is not a CPU without migration. The core finds \`DeviceClass::vmsd\` NULL,
takes the CPU for type 2, and sends \`cpu_common\`: two fields, \`halted\` and the pending interrupts.
So \`savevm\` and migration report success. On the other side the guest starts with its memory as it
was and its registers at reset, which may look like a crash of the guest long after.

rx and tricore are in this state today, and nios2 was until its removal in 2024 [1]. In 2013
several targets that could not be migrated were marked as such instead, s390x and m68k among them
[2], [3]: migration then fails at once, and says why. sh4 and xtensa still are.

## On the wire

Measured:

- **save and load with one binary** (rx, tricore, nios2): succeeds, and every register is lost;
- **a stream from before into a binary that has learnt to migrate**: into type 1, which new
  registrations are to be, it is refused, unknown section \`cpu_common\`; into type 2 (m68k) it
  **loads in silence**, with the PC at its reset value.

So a CPU that stays unregistered also spoils the stream for the day when it is registered.

## How to fix it

Best, describe the state and register it with the device class:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

    const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .version_id = 1,
        .minimum_version_id = 1,
        .fields = (const VMStateField[]) {
            VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
            VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
            VMSTATE_UINT32(env.pc, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

If that has to wait, say so with a placeholder in the same hook. Four lines, and nobody loses a
guest:

    static const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .unmigratable = 1,
    };

## Exceptions

- A target that exists for user-mode emulation only (hexagon) has no migration, and needs no hook.
- Of a new target only the end of the series counts: its registration may come in a later patch.
- The severity does not depend on the target's tier.

## What it does not report

- rx and tricore on each patch that touches them: that state was there before. \`vmsd-warden audit\`
  names them.
- A target of which the text at hand does not show everything, as a series without a tree: what is
  not shown is unknown, never absent.
- CPU models: they inherit the hook of their base class.

## Sources

- [1] 6c3014858c, nios2 is removed:
  <https://gitlab.com/qemu-project/qemu/-/commit/6c3014858c4c0024dd0560f08a6eda0f92f658d6>
- [2] 087fe4f824, m68k is marked as unmigratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/087fe4f824e88d5924bf6887cb59985510a790b7>
- [3] c7396bbb25, s390x is marked as unmigratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/c7396bbb2597577b1463fc997a73e67b8a067880>
- b170fce3dd, which sends cpu_common for CPUs without a hook too (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>

## Examples

### A new target without a hook

\`\`\`diff
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,34 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('monitor.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
unregistered-cpu zeta 1 net warning
\`\`\`

### A placeholder is taken for dead code

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -4,11 +4,6 @@
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
 
-static const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .unmigratable = 1,
-};
-
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
@@ -24,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
unregistered-cpu zeta 1 net warning
\`\`\`

### Nothing to migrate: a target for user-mode emulation only

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,22 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,4 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+target_arch += {'zeta': zeta_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The registration comes later in the series

\`\`\`diff
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,34 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('monitor.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('monitor.c'))
+zeta_system_ss.add(files('machine.c', 'monitor.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"registration-core-changed":`# registration-core-changed: the code under all CPUs' registration changes

The patch changes what the core does with the two hooks, or what cpu_common holds, and that
concerns the migration stream of every target at once.

## What it reports

Some code is shared by all targets: the dispatch between the two types (\`cpu_vmstate_register()\`
and \`cpu_vmstate_unregister()\` in \`hw/core/\`; earlier \`cpu_exec_realizefn()\`, and before that
\`cpu_exec_init()\`), the declarations of the hooks, and \`vmstate_cpu_common\`. The rule fires when
one of them changes in substance:

- what is registered, under which condition, or with which instance id;
- which hooks exist: one is added, renamed or removed, or moves to another structure;
- what \`vmstate_cpu_common\` holds: its fields, subsections and version.

It is a **notice**: such patches are rare, often right, and always worth a second look. The
finding belongs to no single target; it comes with the list of targets of each type, which is who
to think of, and whose maintainers to copy.

## Why

A target's own patch can break that target. A patch to the core can break all of them, in one
line, and none of the targets' files is in the diff, so that their maintainers are not asked. Two
examples of what depends on it:

- the instance id of both type 2 sections is cpu_index; a different id, or a different moment at
  which it is assigned, and old streams find no section to go to;
- \`vmstate_cpu_common\` is a section of its own for type 2 targets, and a structure inside \`cpu\`
  for type 1 targets. A new field there is a change of **both** formats. A subsection is not, as
  long as it is not needed.

It is also where type 2 could be ended one day, or be let in again by accident.

## On the wire

What can be said in advance, from what was measured for the targets:

- \`cpu_common\` is no longer sent for type 2, or under another name or id: streams from before are
  refused, \`Unknown savevm section or instance 'cpu_common' 0\u2026\`; streams from after **load in
  silence** in older builds, and \`halted\` and pending interrupts are lost;
- \`cpu_common\` is sent for type 1 as well: older builds refuse it as an unknown section;
- \`vmstate_cpu_common\` gains or loses a field with no new version: both types refuse old streams,
  with a section that has the wrong length (\`Missing section footer\`).

## How to fix it

There may be nothing to fix. To be sure, before sending:

- leave the two questions of the dispatch as they are:

      if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
          vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
      }
      if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
          vmstate_register(NULL, cpu->cpu_index,
                           cpu->cc->sysemu_ops->legacy_vmsd, cpu);
      }

- put new common state into a subsection with a \`.needed\` function, as was done for the pending
  exception (2014 [1]), and not into the fields;
- save a guest with the old build and load it with the new one, and the other way round, for one
  target of each type, with \`-smp 2\`, and halted: a stream that loads proves little (see
  \`type-flip\`);
- when a hook is renamed or moves, convert all its users in the same patch, as in 2021 [2], [3].

## Exceptions

None. A notice is never more than a notice, whatever the tier of the targets.

## What it does not report

- Changes without substance: \`const\`, a typedef, a renamed variable, new indentation, a moved
  function, an added \`#include\`, a comment.
- Other functions of the same files, and other members of \`SysemuCPUOps\` and \`CPUClass\`.
- What a target does with the hooks: the other rules judge that.

## Sources

- [1] 6c3bff0ed8, the pending exception becomes a subsection:
  <https://gitlab.com/qemu-project/qemu/-/commit/6c3bff0ed8a40921464b9a07aa0fe079e860c978>
- [2] 744c72a837, \`CPUClass::vmsd\` is renamed to \`legacy_vmsd\`, with the reason in its message:
  <https://gitlab.com/qemu-project/qemu/-/commit/744c72a837a0428f2d5373793e42aba963bf47c6>
- [3] feece4d070, and moves to \`SysemuCPUOps\`:
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- b170fce3dd, the dispatch's beginning (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- ca05578fc8, its present place (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- Peter Maydell on what the dispatch is for, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>

## Examples

The files that these patches change are the small core that every example's tree has; it is shown
in the README of the rules' folder.

### cpu_common is registered for every CPU

Type 1 targets would send it twice.

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -17,9 +17,7 @@ const VMStateDescription vmstate_cpu_common = {
 
 void cpu_vmstate_register(CPUState *cpu)
 {
-    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
-        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
-    }
+    vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
     if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
         vmstate_register(NULL, cpu->cpu_index,
                          cpu->cc->sysemu_ops->legacy_vmsd, cpu);
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### cpu_common gains a field

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -11,6 +11,7 @@ const VMStateDescription vmstate_cpu_common = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32(halted, CPUState),
         VMSTATE_UINT32(interrupt_request, CPUState),
+        VMSTATE_BOOL(crash_occurred, CPUState),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### A hook gets another name

The only type 2 target is converted in the same patch and keeps its type; the notice is for the
core.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -20,16 +20,16 @@ void cpu_vmstate_register(CPUState *cpu)
     if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
         vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
     }
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
+    if (cpu->cc->sysemu_ops->vmsd != NULL) {
         vmstate_register(NULL, cpu->cpu_index,
-                         cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+                         cpu->cc->sysemu_ops->vmsd, cpu);
     }
 }
 
 void cpu_vmstate_unregister(CPUState *cpu)
 {
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
-        vmstate_unregister(NULL, cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+    if (cpu->cc->sysemu_ops->vmsd != NULL) {
+        vmstate_unregister(NULL, cpu->cc->sysemu_ops->vmsd, cpu);
     }
     if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
         vmstate_unregister(NULL, &vmstate_cpu_common, cpu);
diff --git a/include/hw/core/sysemu-cpu-ops.h b/include/hw/core/sysemu-cpu-ops.h
--- a/include/hw/core/sysemu-cpu-ops.h
+++ b/include/hw/core/sysemu-cpu-ops.h
@@ -6,8 +6,8 @@
 typedef struct SysemuCPUOps {
     bool (*has_work)(CPUState *cpu);
     hwaddr (*get_phys_addr_debug)(CPUState *cpu, vaddr addr);
-    /** @legacy_vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
-    const VMStateDescription *legacy_vmsd;
+    /** @vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
+    const VMStateDescription *vmsd;
 } SysemuCPUOps;
 
 #endif
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,7 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
+    .vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### Nothing of substance: a const and a renamed variable

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -15,14 +15,14 @@ const VMStateDescription vmstate_cpu_common = {
     }
 };
 
-void cpu_vmstate_register(CPUState *cpu)
+void cpu_vmstate_register(CPUState *cs)
 {
-    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
-        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
+    if (qdev_get_vmsd(DEVICE(cs)) == NULL) {
+        vmstate_register(NULL, cs->cpu_index, &vmstate_cpu_common, cs);
     }
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
-        vmstate_register(NULL, cpu->cpu_index,
-                         cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+    if (cs->cc->sysemu_ops->legacy_vmsd != NULL) {
+        vmstate_register(NULL, cs->cpu_index,
+                         cs->cc->sysemu_ops->legacy_vmsd, cs);
     }
 }
 
diff --git a/include/hw/core/sysemu-cpu-ops.h b/include/hw/core/sysemu-cpu-ops.h
--- a/include/hw/core/sysemu-cpu-ops.h
+++ b/include/hw/core/sysemu-cpu-ops.h
@@ -7,7 +7,7 @@ typedef struct SysemuCPUOps {
     bool (*has_work)(CPUState *cpu);
     hwaddr (*get_phys_addr_debug)(CPUState *cpu, vaddr addr);
     /** @legacy_vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
-    const VMStateDescription *legacy_vmsd;
+    const VMStateDescription *const legacy_vmsd;
 } SysemuCPUOps;
 
 #endif
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-layout-changed":`# vmstate-layout-changed: what a CPU sends changes, and no version says so

A field is added to, removed from, or changed in what a CPU sends, and the description takes the
streams of the last release all the same, so that they are misread.

## What it reports

The rule compares what the last release before the series sends, at the version that it sends, with
what the tree after the patch reads at that version. It fires when an element of the stream is read
as another one:

- a field that is **added** without a version of its own, **removed**, **resized**, **moved** or
  **repeated**;
- an **array** whose count changes, through a \`#define\` or an enum in a header too;
- a **nested** description that changes, also where its own version is raised: the version of a
  \`VMSTATE_STRUCT\` is not in the stream;
- a version that goes **down**: what the release sends is then refused as too new.

It is an **error** where old guests must always load (tier kvm), a warning where they should
(best-effort), and a notice where nothing was promised (no-promise).

## Why

QEMU reads a section by its description alone. The stream holds no names, no sizes and no types;
it holds the description's version when it was saved, and the bytes. \`vmstate_load_state()\` passes
over a field only when the field's version is above the stream's. So a field that is new in the
description, and not guarded, takes four bytes that belong to its neighbour, and everything behind
it shifts.

Nothing else sees this for a CPU that sends two sections. \`vmstate-static-checker.py\` compares what
\`-dump-vmstate\` prints, and that leaves out each device without \`DeviceClass::vmsd\`: arm, i386,
ppc, riscv, s390x, mips and sparc. It needs two builds, too.

It happened to mips between 9.1 and 9.2 [1], whose streams no newer QEMU loads, and to riscv several
times.

## On the wire

Where the old and the new lengths differ, the load ends with \`Missing section footer for cpu\`, which
names neither the field nor the commit. Where they are equal, as when two fields change places or
one type takes the place of another of its size, wrong values load **in silence**. The consequence
of a finding says which of the two it is, and the witness below it shows the bytes around the first
one that is read as something else.

Measured with builds of v11.0.0 and of a tree of May 2026 in which riscv's \`env.priv\` is one byte
instead of eight: each loads its own streams, and neither loads the other's.

## How to fix it

Best, send the new state in a subsection. Old streams do not have it, and new ones have it only
where it matters:

    static const VMStateDescription vmstate_zeta_timer = {
        .name = "cpu/timer",
        .version_id = 1,
        .minimum_version_id = 1,
        .needed = zeta_timer_needed,
        .fields = (const VMStateField[]) {
            VMSTATE_UINT32(env.timer, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

Or raise \`version_id\` and give the new field that version, with the \`_V\` form of its macro; older
streams are then read without it:

    .version_id = 4,
    .minimum_version_id = 2,
    \u2026
        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),

Where a field went, leave its bytes: \`VMSTATE_UNUSED(4)\`. Of a nested description, raise the version
of the one around it. And where older guests need not load, say so: raise \`version_id\` and
\`minimum_version_id\`; they are refused by name then, and not misread.

## Exceptions

- What no release has sent may change: the comparison is with the last release, \`x.y.0\`, and on a
  stable branch \`x.y.z\`. Where a tree has none behind it, the base is compared with.
- One series, one finding for a description: at the first patch that breaks it; later patches that
  change it further are named. A later patch that raises the versions undoes it.
- Where older guests do not count, \`/vmsd accept vmstate-layout-changed TARGET REASON\` says so. It
  holds until the next release, or until the version is raised.

## What it does not report

- Subsections that come or go, renamed fields and structs, another order of subsections, changed
  \`needed()\` functions: none of that is on the wire, or it is decided when a guest is saved.
- A field that is guarded by a version which the release did not send.
- A target that changes its type of registration in the same series: \`type-flip\` and its kin tell
  of that.
- What cannot be read from the source, such as a size that a function decides: the report has a
  limit that names the field.

## Sources

- [1] 59e7592756, mips sends its MemoryMapID:
  <https://gitlab.com/qemu-project/qemu/-/commit/59e7592756903de13cc4196630e82c4c43aa9f8c>
- Peter Maydell on what versioned machine types promise, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field without a version

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-layout-changed zeta 1 net warning
\`\`\`

### A count that a header decides

\`\`\`diff
diff --git a/target/zeta/cpu.h b/target/zeta/cpu.h
--- a/target/zeta/cpu.h
+++ b/target/zeta/cpu.h
@@ -3,7 +3,7 @@
 
 #include "hw/core/cpu.h"
 
-#define ZETA_NUM_REGS 16
+#define ZETA_NUM_REGS 32
 
 typedef struct CPUArchState {
     uint32_t regs[ZETA_NUM_REGS];
\`\`\`

\`\`\`expect
vmstate-layout-changed zeta 1 net warning
\`\`\`

### A later patch says so

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,8 +4,8 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
-    .minimum_version_id = 2,
+    .version_id = 4,
+    .minimum_version_id = 4,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
\`\`\`

\`\`\`expect
vmstate-break-declared zeta 2 net notice
vmstate-layout-changed zeta 1 transient warning
\`\`\`

### Not one: a field that older streams do not have

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-malformed":`# vmstate-malformed: a description has a part that no stream ever has

A description is built so that a part of it is never sent, or can never be found again, and QEMU
says nothing about it.

## What it reports

The rule looks at the descriptions of a CPU by themselves. It fires when a patch brings about

- a **field that is never sent**: its version is above the \`version_id\` of its description;
- **two subsections of one name**: a load finds the first, whichever was sent;
- a subsection whose **name does not begin with its parent's** and a slash: a load does not look
  for it;
- a list of fields without \`VMSTATE_END_OF_LIST()\`, or of subsections without \`NULL\`: both sides
  read on into whatever stands behind it.

It is an **error** in every tier: no guest gains by it.

## Why

\`vmstate_save_state()\` and \`vmstate_load_state()\` pass over a field whose version is above the
description's, in silence. It is easily done: a field is given the version in which it came, and the
description's own number is forgotten, or was never there, as it is zero where nothing is written.

microblaze has sent no register since September 2020 [1]: its one field has version 1, its
description version 0. A save and a load succeed, and the guest starts at address zero.
\`-dump-vmstate\` lists the field, so a look at the dump shows nothing wrong.

ppc had two subsections called \`cpu/tlb6xx\` for eleven years [2]; the second could not be loaded.

## On the wire

Measured on microblaze with Debian's 7.2 and with a build of v11.0.0: the program counter is
0x003860cc when the guest is saved, and 0 when it has been loaded, without an error.

## How to fix it

Give the description the version that its field asks for. No older stream has the field, so
\`minimum_version_id\` has to follow where the field must be there:

    .version_id = 1,
    .minimum_version_id = 1,

Give a subsection a name of its own that begins with that of its parent, and end both lists:

        .name = "cpu/clock",
    \u2026
            VMSTATE_END_OF_LIST()
        },
        .subsections = (const VMStateDescription * const []) {
            &vmstate_zeta_timer,
            &vmstate_zeta_clock,
            NULL
        }

## Exceptions

- A field with a \`field_exists\` function is sent when that says so, whatever its version.
- A placeholder (\`.unmigratable = 1\`) sends nothing, and has nothing to report.
- A nested description that \`VMSTATE_VSTRUCT\` reads at a version of its own is judged by that one.

## What it does not report

- What the base of a series has already: \`vmsd-warden audit\` names that.
- The patch that repairs it. Sending the field changes what is sent, though: where a release has
  sent the description without it, \`vmstate-layout-changed\` or \`vmstate-break-declared\` may speak.

## Sources

- [1] 77f63e1dad, microblaze fills in its description:
  <https://gitlab.com/qemu-project/qemu/-/commit/77f63e1dadb38bd0d4540c8bbf53156ecffa59a7>
- [2] 203beb6f04, ppc renames one of two subsections of one name:
  <https://gitlab.com/qemu-project/qemu/-/commit/203beb6f047467a4abfc8267c234393cea3f471c>
- Peter Maydell on what users are promised of saved guests, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field that is never sent

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-malformed zeta 1 net error
\`\`\`

### Two subsections of one name

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -1,6 +1,28 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 #include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_zeta_timer = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .needed = zeta_timer_needed,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32(env.timer, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+static const VMStateDescription vmstate_zeta_clock = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .needed = zeta_clock_needed,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(env.clock, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
@@ -10,5 +32,10 @@
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
+    },
+    .subsections = (const VMStateDescription * const []) {
+        &vmstate_zeta_timer,
+        &vmstate_zeta_clock,
+        NULL
     }
 };
\`\`\`

\`\`\`expect
vmstate-malformed zeta 1 net error
\`\`\`

### Not one: the version of the description is raised with it

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-break-declared":`# vmstate-break-declared: older streams are refused, on purpose

The minimum version of a description goes above what the last release sends, so that guests which
that release saved are refused by name.

## What it reports

The rule fires when a series raises \`minimum_version_id\` of a CPU's description, or of a subsection
that a guest may have, above the version that the last release before it sends. The message names
both versions, and the consequence lists what goes, comes or changes with it.

It is a **notice** in every tier. The break is meant, and said in the one way that QEMU understands;
whether it may be made is for the target's maintainers to decide. The notice is there so that nobody
finds out from a user.

## Why

This is how a break is made well. A stream of the older QEMU ends with \`savevm: unsupported version
3 for 'cpu' v3\`, or a message like it, before anything was loaded. Without the raised minimum it
would be misread, and the message would name neither the cause nor the field.

Since 2013 some sixty commits of QEMU have raised a CPU's minimum version. In a target with
versioned machine types and KVM the price is high all the same: no guest can move from the release
to the next one.

## On the wire

- **the last release \u2192 this tree**: refused, with the section's name and both versions.
- **this tree \u2192 the last release**: refused, as too new, where \`version_id\` was raised with it.

## How to fix it

Nothing has to be fixed where the break is meant. Say in the commit message since which release
streams do not load, so that it ends up in the changelog.

Where older streams are to load, leave \`minimum_version_id\` as it was, raise \`version_id\`, and give
what is new that version:

    .version_id = 4,
    .minimum_version_id = 2,
    \u2026
        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),

or put it into a subsection with \`needed()\`, which old streams do not have.

## Exceptions

- One series, one notice for a description: at the first patch that refuses the release's streams.
- What the base refuses already is not told again.

## What it does not report

- A minimum that is raised to a version which the release sends: nothing that it saved is refused.
- Descriptions of a target that changes its type of registration: \`type-flip\` takes the declared
  break into account.

## Sources

- Peter Maydell on what versioned machine types promise, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field comes, and older streams are refused

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
-    .minimum_version_id = 2,
+    .version_id = 4,
+    .minimum_version_id = 4,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-break-declared zeta 1 net notice
\`\`\`

### Not one: older streams load without the field

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`},Gh=e=>rB[e],sB=()=>"0.1.0"});function iC(e,t){let n=e.length-e.trimStart().length,r=e.slice(0,400);for(let o of iB){let i=o.exec(r);if(i)return{start:i.index,length:i[0].length}}let s=t?r.indexOf(t):-1;return t&&s>=0?{start:s,length:t.length}:{start:n,length:e.trim().length}}var iB,aC=k(()=>{"use strict";iB=[/[A-Za-z_]\w*(?:\([^()]*\))?(?:->\w+)*->(?:legacy_)?vmsd\b/,/\.(?:legacy_)?vmsd\b/,/\b(?:device|cpu)_class_set_vmsd\b/,/\bCPU_SAVE_VERSION\b/]});function cC(e){return e?{error:La("1;31"),warning:La("1;33"),notice:La("1;36"),bold:La("1"),dim:La("34")}:{error:Ga,warning:Ga,notice:Ga,bold:Ga,dim:Ga}}var La,Ga,lC=k(()=>{"use strict";La=e=>t=>t&&`\x1B[${e}m${t}\x1B[0m`,Ga=e=>e});function uC(e){let t=(e[0]??[]).map((n,r)=>Math.max(...e.map(s=>s[r]?.length??0)));return e.map(n=>n.map((r,s)=>r.padEnd(t[s]??0)).join("  ").trimEnd())}var dC=k(()=>{"use strict"});function pC(e,t,n,r){let s=g=>g.filter(_=>_.bytes!==null&&_.bytes>0&&!_.conditional),[o,i]=[s(e.old),s(e.new)],a=new Set([e.offset]);for(let g of[...o,...i])a.add(g.offset).add(g.offset+g.bytes);let c=[...a].sort((g,_)=>g-_),l=c.slice(1).map((g,_)=>Math.min(g-c[_],16)),u=l.reduce((g,_)=>g+_,0),d=r?t-l.length:t,p=Math.min(n,u?d/u:n),f=new Map,m=0;c.forEach((g,_)=>{f.set(g,m);let y=(l[_]??0)*p;m+=r?Math.max(1,Math.floor(y)):y});let h=g=>{let _=g.offset+g.bytes,y=c.some((b,w)=>b>=g.offset&&(c[w+1]??b)<=_&&(c[w+1]??b)-b>16);return{piece:g,start:f.get(g.offset),end:f.get(_),shortened:y}};return{old:o.map(h),new:i.map(h),mark:f.get(e.offset),width:f.get(c.at(-1))}}function fC(e,t="x"){return e.kind==="end"?"":e.size===null?"?":e.count===1?`${e.size}`:`${e.count} ${t} ${e.size}`}var mC=k(()=>{"use strict"});function qu(e,t,n){let r=[Bh(z(t),12),Bh(z(n),12)],s=Math.max(r[0].length,r[1].length,5)+2,o=qh-s-1,i=pC(e,o,3,!0),a=[`${Bh(`stream of "${z(e.description)}", from byte ${aB(e)}`,qh)}`];return i.width>0&&i.width<=o&&a.push(`${r[0].padEnd(s)}${hC(i.old,i.width)}`.trimEnd(),`${r[1].padEnd(s)}${hC(i.new,i.width)}`.trimEnd(),`${" ".repeat(s+i.mark)}^`),a.push("",...lB(e,r)),a}function hC(e,t){let n=Array(t+1).fill(" ");for(let{piece:r,start:s,end:o,shortened:i}of e){n.fill(r.kind==="unused"?".":r.kind==="opaque"?"?":"-",s,o);let a=o-s-1,c=cB(r.name);if(c.length+2<=a){let l=s+1+Math.floor((a-c.length)/2);n.splice(l,c.length,...c)}i&&a>0&&(n[o-1]="~"),n[s]="|",n[o]="|"}return n.join("")}function lB(e,t){let n=[e.old,e.new],r=[...new Set(n.flat().map(a=>a.offset))].sort((a,c)=>a-c),s=(qh-12)/2,o=a=>{if(!a)return"".padEnd(s);let c=a.kind==="end"?"":` ${fC(a)}${a.conditional?" if":""}`,l=a.kind==="end"?"(end)":z(a.name);return`${uB(l,s-c.length-1)}${c}`.padEnd(s)},i=[`${"byte".padStart(10)}  ${t[0].padEnd(s)}${t[1]}`];for(let a of r){let[c,l]=n.map(u=>u.filter(d=>d.offset===a));for(let u=0;u<Math.max(c.length,l.length);u++){let d=a===e.offset&&u===0?">":" ",p=u===0?`${a}`:"";i.push(`${d}${p.padStart(9)}  ${o(c[u])}${o(l[u])}`.trimEnd())}}return e.exact||i.push("bytes that only some guests send are not counted"),i}var qh,aB,cB,Bh,uB,Zh=k(()=>{"use strict";ze();mC();qh=72;aB=e=>Math.min(...[...e.old,...e.new].map(t=>t.offset));cB=e=>z(e).replace(/^.*[./ ]/,"").slice(0,40);Bh=(e,t)=>e.length>t?`${e.slice(0,Math.max(0,t-1))}~`:e,uB=(e,t)=>e.length>t?`~${e.slice(e.length-Math.max(0,t-1))}`:e});function hs(e,t){let n=[],r="";for(let s of e.split(/\s+/))s&&(r&&r.length+1+s.length>t?(n.push(r),r=s):r=r?`${r} ${s}`:s);return r&&n.push(r),n}var Wh=k(()=>{"use strict"});var gC={};de(gC,{renderText:()=>dB});function dB(e,t,n){let r=cC(n.colour),s=Math.max(40,Math.min(n.columns,100)),o=new Map,i=Rs(e.findings).map(([a,...c])=>{let l=`${a.rule} ${a.consequence}`,u=o.get(l);u||o.set(l,a);let d=t.get(Ft(a))??null;return pB(e,a,c,d,u??null,r,s)});return n.quiet||i.push(..._B(e,r,s),...wB(e,r,s),vB(e,r,s)),i.map(a=>a.join(`
`)+`
`).join(`
`)}function pB(e,t,n,r,s,o,i){let a=o[t.severity],c=r?.lines.map(m=>m.line??0)??[],l=String(Math.max(t.line,...c)).length+1,d=[`${a(`${t.severity}[${t.rule}]`)}${o.bold(`: ${z(t.message)}`)}`,`${" ".repeat(l-1)}${o.dim("-->")} ${mB(e,t)}`];r&&d.push(...hB(r,t,l,a,o,i));let p=(m,h)=>d.push(...gB(m,h,l,o,i));n.length&&p("same",`${Me(n.map(fB))}`);let f=Ae(t);if(f&&p("note",f),t.accepted!==void 0&&p("accepted",z(t.accepted)),s)p("consequence",`as for ${s.target===null?"the first of its kind":z(s.target)}, above`);else if(p("consequence",z(t.consequence)),t.witness){let{strip:m,from:h,to:g}=t.witness,_=" ".repeat(l+1);d.push(`${_}${o.dim("=")} ${o.bold("stream:")}`),d.push(...qu(m,h,g).map(y=>`${_}${y}`.trimEnd()))}if((!s||s.help!==t.help)&&p("help",z(t.help)),t.suggestion!==null){p("write","in place of this line:");let m=" ".repeat(l+1+9);for(let h of t.suggestion.split(`
`))d.push(m+ot(h).trim())}if(!s)for(let{title:m,url:h}of t.citations)p("see",`${z(m)}: ${z(h)}`);return d}function mB(e,t){let n=`${z(t.path)}:${t.line}`;if(t.patch===null)return n;let r=Qn(e,t.patch),s=t.side==="old"?", as it was before":"";return`${n} (${qe(e,t.patch)}${r===null?"":` "${z(r)}"`}${s})`}function hB(e,t,n,r,s,o){let i=s.dim("|"),a=`${" ".repeat(n)} ${i}`,c=Math.max(20,o-n-4),l=[a];return e.lines.forEach((u,d)=>{let p=ot(u.text).trimEnd(),f=u.line===null?" ".repeat(n):s.dim(String(u.line).padStart(n));if(l.push(`${f} ${i} ${u.marker}${ee(p,c)}`.trimEnd()),d!==e.at)return;let{start:m,length:h}=iC(p,t.symbol);h>0&&m<c&&l.push(`${a}  ${" ".repeat(m)}${r("^".repeat(Math.min(h,c-m)))}`)}),l.push(a),l}function gB(e,t,n,r,s){let o=" ".repeat(n+1),i=`= ${e}: `,[a="",...c]=hs(t,s-n-1-i.length);return[`${o}${r.dim("=")} ${r.bold(`${e}:`)} ${a}`,...c.map(l=>`${o}${" ".repeat(i.length)}${l}`)]}function _B(e,t,n){if(!e.registrations.length)return[];let r=e.patches.length?[["target","before","changes","after","tier"],...e.registrations.map(yB)]:[["target","type","hook","description","cpu_common","tier"],...e.registrations.map(bB)],[s="",...o]=uC(r);return[[t.bold(s),...o,...hs($s,n)]]}function yB(e){let t=e.trajectory.map(({patch:r,to:s})=>`patch ${r}: ${Xn(s)}`).join(", "),n=r=>Xn(r?.type??null);return[z(e.target),n(e.before),t||"-",n(e.after),z(e.tier)]}function bB(e){let t=e.after,n=t?.embedsCpuCommon,r=s=>[...new Set(t?.hooks.map(o=>o[s]??"?"))].map(z).join(", ")||"-";return[z(e.target),Xn(t?.type??null),r("hook"),r("symbol"),n===!0?"embedded":n===!1?"not embedded":"-",z(e.tier)]}function wB(e,t,n){return[[e.complete?"Limits of this review":"Incomplete: not all could be judged",tr(e)],["Notes",As(e)]].filter(([,s])=>s.length>0).map(([s,o])=>[t.bold(s),...o.flatMap(i=>hs(z(i),n-4).map((a,c)=>c?`    ${a}`:`  - ${a}`))])}function vB(e,t,n){let r=$n(e.findings),s=["error","warning","notice"].find(c=>e.findings.some(l=>l.severity===c)),o=e.patches.length?er(e):`in ${Xe(e.registrations.length,"target")}`,i=s?t[s](r):t.bold(r),a=[...new Set(e.findings.map(c=>c.rule))];return[`${i} ${o}`,...hs(Cs(e),n),...a.map((c,l)=>`${l===0?"Why, and how to fix it:":" ".repeat(23)} vmsd-warden explain ${c}`)]}var fB,_C=k(()=>{"use strict";Ur();$t();Gs();aC();ze();lC();dC();Zh();it();Wh();fB=({target:e,cpuClass:t,path:n,line:r})=>`${z(e??"all targets")}${t===null?"":` (${z(t)})`} at ${z(n)}:${r}`});var yC={};de(yC,{renderJson:()=>ja});function ja(e,t={}){let n=JSON.stringify(e,null,t.oneLine?void 0:2),r=s=>`\\u${s.charCodeAt(0).toString(16).padStart(4,"0")}`;return n.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,r)+`
`}var Zu=k(()=>{"use strict"});var wC={};de(wC,{renderSarif:()=>kB});function kB(e,t,n,r){let s={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"vmsd-warden",version:r,semanticVersion:r,rules:n.map(TB)}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:!0,toolExecutionNotifications:xB(e)}],results:e.findings.map(o=>SB(e,o,t,n))}]};return ja(s)}function TB(e){return{id:e.id,shortDescription:{text:e.title},help:{text:e.page,markdown:e.page},defaultConfiguration:{level:bC[e.severity]}}}function SB(e,t,n,r){let s=n.get(Ft(t)),o=s?.lines[s.at]?.text,i=r.findIndex(d=>d.id===t.rule),a=Ae(t),l={uri:t.path.split("/").map(CB).join("/"),uriBaseId:"%SRCROOT%"},u=t.citations.map(({title:d,url:p})=>`${d}: ${p}`);return{ruleId:t.rule,...i<0?{}:{ruleIndex:i},level:bC[t.severity],message:{text:[z(t.message),...a?[a]:[],z(t.consequence),z(t.help),...u].join(`
`)},locations:[{physicalLocation:{artifactLocation:l,region:{startLine:t.line,...o===void 0?{}:{snippet:{text:z(o)}}}},...t.cpuClass===null?{}:{logicalLocations:[{name:z(t.cpuClass),kind:"type"}]}}],...t.accepted===void 0?{}:{suppressions:[{kind:"external",justification:z(t.accepted)}]},partialFingerprints:{"vmsdWarden/v1":t.fingerprint},...t.suggestion===null||t.side==="old"?{}:{fixes:[EB(l,t.line,t.suggestion)]},properties:{target:t.target,from:t.from,to:t.to,patch:t.patch,scope:t.scope,undoneBy:t.undoneBy,side:t.side,series:e.series.title}}}function xB(e){return e.limits.map(({code:t,patch:n,detail:r})=>({level:e.complete?"note":"warning",descriptor:{id:t},message:{text:`${n===null?"":`${qe(e,n)}: `}${z(r)}`}}))}var bC,EB,CB,vC=k(()=>{"use strict";Gs();Zu();ze();it();bC={error:"error",warning:"warning",notice:"note"};EB=(e,t,n)=>({description:{text:"Write this line instead."},artifactChanges:[{artifactLocation:e,replacements:[{deletedRegion:{startLine:t,startColumn:1,endLine:t+1,endColumn:1},insertedContent:{text:`${n}
`}}]}]});CB=e=>encodeURIComponent(e.toWellFormed())});var SC={};de(SC,{renderGithub:()=>AB});function AB(e){let t=e.findings.map(n=>$B(e,n));for(let n of Lr(e))t.push(kC("notice",{title:"vmsd-warden: a limit of this review"},z(n)));return t.map(n=>`${n}
`).join("")}function $B(e,t){let n=t.side==="old",r=n?` (line ${t.line} before the patch)`:"",s=t.patch===null?"":` [${qe(e,t.patch)}]`,o=Ae(t),i=[z(t.message)+s+r,...o?[o]:[],...t.accepted===void 0?[]:[`Accepted: ${z(t.accepted)}`],z(t.consequence),z(t.help),...t.suggestion===null?[]:[`Write instead: ${z(t.suggestion).trim()}`],...t.citations.map(({title:a,url:c})=>`${z(a)}: ${z(c)}`)];return kC(t.accepted===void 0?t.severity:"notice",{file:z(t.path),...n?{}:{line:String(t.line)},title:`vmsd-warden ${t.rule}${t.target===null?"":` (${z(t.target)})`}`},i.join(`
`))}function kC(e,t,n){let r=Object.entries(t).map(([s,o])=>`${s}=${PB(o)}`);return`::${e} ${r.join(",")}::${TC(n)}`}var TC,PB,EC=k(()=>{"use strict";ze();it();TC=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),PB=e=>TC(e).replaceAll(":","%3A").replaceAll(",","%2C")});var xC={};de(xC,{renderGcc:()=>OB});function IB(e){let{path:t,line:n,severity:r,rule:s,message:o,accepted:i}=e,a=Ae(e),c=[o,...a?[a]:[],...i===void 0?[]:[`Accepted: ${i}`]],l=i===void 0?RB[r]:"note";return`${z(t)}:${n}: ${l}: ${z(c.join(" ")).replace(/\s+/g," ")} [${s}]`}var RB,OB,CC=k(()=>{"use strict";ze();it();RB={error:"error",warning:"warning",notice:"note"},OB=e=>e.findings.map(t=>`${IB(t)}
`).join("")});var AC={};de(AC,{renderCodeQuality:()=>zB});function zB(e){let t=new Map,n=e.findings.filter(r=>r.accepted===void 0).map(r=>{let s=(t.get(r.fingerprint)??0)+1;return t.set(r.fingerprint,s),MB(e,r,s)});return ja(n)}function MB(e,t,n){let r=t.patch===null?"":` (${qe(e,t.patch)})`,s=Ae(t),o=n===1?t.fingerprint:`${t.fingerprint} ${n}`;return{description:`${z(t.message)}${r}${s?` ${s}`:""}`,check_name:t.rule,fingerprint:H_(o),severity:FB[t.severity],location:{path:z(t.path),lines:{begin:t.line}}}}var FB,$C=k(()=>{"use strict";Jn();Zu();ze();it();FB={error:"critical",warning:"minor",notice:"info"}});var FC={};de(FC,{listOf:()=>IC,prose:()=>xr,remarks:()=>RC,renderMail:()=>DB,repliesTo:()=>PC});function DB(e,t){return PC(e,t).map(({subject:n,inReplyTo:r,body:s})=>{let o=r===null?"":`In-Reply-To: <${r}>
References: <${r}>
`,i=WB(n+s)?"":`MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit
`;return`From vmsd-warden Mon Sep 17 00:00:00 2001
Subject: ${n}
${o}${i}
${s}`}).join(`
`)}function PC(e,t){let n=e.findings.filter(s=>s.accepted===void 0);return[...new Set(n.map(s=>s.patch))].sort((s,o)=>(s??0)-(o??0)).map(s=>{let o=n.filter(a=>a.patch===s),i=e.patches.find(a=>a.index===s)?.messageId??null;return{subject:UB(e,s),inReplyTo:i===null?null:z(i).replace(/[<>\s]/g,""),body:LB(e,o,t)}})}function UB(e,t){if(t===null)return"Registration of CPU migration state, as it stands";let{version:n,total:r}=e.series,s=String(r).length,o=r>1?` ${String(t).padStart(s,"0")}/${r}`:"";return`Re: [PATCH${n>1?` v${n}`:""}${o}] ${z(Qn(e,t)??e.series.title)}`}function LB(e,t,n){let r=[],s=RC(t,n,r);return e.complete||s.push(xr(`Not all of the series could be judged: ${tr(e).map(o=>o.replace(/\.$/,"")).join("; ")}.`)),r.length&&s.push(IC(r)),s.push(`-- 
vmsd-warden: registration of CPU migration state`),s.join(`

`)+`
`}function RC(e,t,n){let r=[],s=new Map,o=new Map,i=null;for(let a of new Set(e.map(Ft))){let c=e.filter(g=>Ft(g)===a),l=t.get(a)??null,{path:u,line:d}=c[0],p=l?.header!=null&&u!==i?[`> +++ b/${z(u)}`]:[];l?.header!=null&&(i=u);let f=c.every(g=>s.has(Ps(g))),m=l&&(f?jB(l):VB(l,u));r.push([...p,...m??[`${z(u)}:${d}:`]].join(`
`)),f&&r.push(...GB(c,s.get(Ps(c[0]))));for(let g of c){let _=`${g.rule} ${g.consequence}`;f||r.push(...BB(g,o.get(_)??null,n)),o.has(_)||o.set(_,g),s.has(Ps(g))||s.set(Ps(g),g)}let h=f?[]:l?.lines.slice(l.at+1)??[];h.length&&r.push(h.map(Hh).join(`
`))}return r}function GB(e,t){let n=Me([...new Set(e.map(a=>a.rule))]),r=e[0].target===null?"":`, for ${z(e[0].target)}`,s=t.target===null?"above":`for ${z(t.target)} above`,o=e.find(a=>a.suggestion!==null)?.suggestion??null,i=`Same here${r} (${n}): all as ${s}.`;return o===null?[xr(i)]:[xr(`${i} Write instead:`),OC(o)]}function jB({lines:e,at:t}){let n=t;for(;n>0&&e[t].marker!==" "&&e[n-1].marker==="-";)n--;return e.slice(n,t+1).map(Hh)}function VB(e,t){return[...e.header===null?[`${z(t)}:`]:[`> ${z(e.header)}`.trimEnd()],...e.lines.slice(0,e.at+1).map(Hh)]}function BB(e,t,n){let r=Ae(e),s=t?`What this means for a stream: as for ${t.target===null?"the first of its kind":z(t.target)}, above.`:z(e.consequence),o=e.citations.map(i=>`[${ZB(i,n)}]`).join("");return[xr(`${e.severity}, ${e.rule}: ${z(e.message)}`),...r?[xr(r)]:[],xr(`${s}${o&&` ${o}`}`),...e.witness&&!t?[qB(e.witness)]:[],xr(e.help),...e.suggestion===null?[]:[`Write instead:

${OC(e.suggestion)}`]]}function ZB(e,t){let n=t.findIndex(r=>r.url===e.url);return n>=0?n+1:t.push(e)}function xr(e,t=NB){return hs(Wu(e).replace(/([\w-]+-by):/gi,"$1 :"),t).map(n=>/^(From |>|-- $|\/vmsd\b|\w+-[\w-]+: |(Fixes|Cc|Link|Closes|Resolves|Subject): )/i.test(n)?` ${n}`:n).join(`
`)}var NB,OC,IC,Hh,qB,Wu,WB,zC=k(()=>{"use strict";Gs();ze();Zh();it();Wh();NB=72;OC=e=>e.split(`
`).map(ot).join(`
`),IC=e=>e.map(({title:t,url:n},r)=>`[${r+1}] ${Wu(t)}
    ${Wu(n)}`).join(`
`);Hh=({marker:e,text:t})=>`> ${e}${ot(t)}`.trimEnd();qB=({strip:e,from:t,to:n})=>qu(e,t,n).map(r=>Wu(r.replace(/^>/,"*"))).join(`
`);Wu=e=>z(e).replace(/[‘’“”–—…→]/g,t=>({"\u2018":"'","\u2019":"'","\u201C":'"',"\u201D":'"',"\u2026":"...","\u2192":"->"})[t]??"-"),WB=e=>/^[\t\n -~]*$/.test(e)});function Cr(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`:"<environment undetectable>"}var Va=k(()=>{});function Hu(e,t,n,r){if(typeof n!="function")throw new Error("method for before hook must be a function");return r||(r={}),Array.isArray(t)?t.reverse().reduce((s,o)=>Hu.bind(null,e,o,s,r),n)():Promise.resolve().then(()=>e.registry[t]?e.registry[t].reduce((s,o)=>o.hook.bind(null,s,r),n)():n(r))}var MC=k(()=>{});function NC(e,t,n,r){let s=r;e.registry[n]||(e.registry[n]=[]),t==="before"&&(r=(o,i)=>Promise.resolve().then(s.bind(null,i)).then(o.bind(null,i))),t==="after"&&(r=(o,i)=>{let a;return Promise.resolve().then(o.bind(null,i)).then(c=>(a=c,s(a,i))).then(()=>a)}),t==="error"&&(r=(o,i)=>Promise.resolve().then(o.bind(null,i)).catch(a=>s(a,i))),e.registry[n].push({hook:r,orig:s})}var DC=k(()=>{});function UC(e,t,n){if(!e.registry[t])return;let r=e.registry[t].map(s=>s.orig).indexOf(n);r!==-1&&e.registry[t].splice(r,1)}var LC=k(()=>{});function VC(e,t,n){let r=jC(UC,null).apply(null,n?[t,n]:[t]);e.api={remove:r},e.remove=r,["before","error","after","wrap"].forEach(s=>{let o=n?[t,s,n]:[t,s];e[s]=e.api[s]=jC(NC,null).apply(null,o)})}function HB(){let e=Symbol("Singular"),t={registry:{}},n=Hu.bind(null,t,e);return VC(n,t,e),n}function KB(){let e={registry:{}},t=Hu.bind(null,e);return VC(t,e),t}var GC,jC,BC,qC=k(()=>{MC();DC();LC();GC=Function.bind,jC=GC.bind(GC);BC={Singular:HB,Collection:KB}});function QB(e){return e?Object.keys(e).reduce((t,n)=>(t[n.toLowerCase()]=e[n],t),{}):{}}function e4(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}function HC(e,t){let n=Object.assign({},e);return Object.keys(t).forEach(r=>{e4(t[r])?r in e?n[r]=HC(e[r],t[r]):Object.assign(n,{[r]:t[r]}):Object.assign(n,{[r]:t[r]})}),n}function ZC(e){for(let t in e)e[t]===void 0&&delete e[t];return e}function Yh(e,t,n){if(typeof t=="string"){let[s,o]=t.split(" ");n=Object.assign(o?{method:s,url:o}:{url:s},n)}else n=Object.assign({},t);n.headers=QB(n.headers),ZC(n),ZC(n.headers);let r=HC(e||{},n);return n.url==="/graphql"&&(e&&e.mediaType.previews?.length&&(r.mediaType.previews=e.mediaType.previews.filter(s=>!r.mediaType.previews.includes(s)).concat(r.mediaType.previews)),r.mediaType.previews=(r.mediaType.previews||[]).map(s=>s.replace(/-preview/,""))),r}function t4(e,t){let n=/\?/.test(e)?"&":"?",r=Object.keys(t);return r.length===0?e:e+n+r.map(s=>s==="q"?"q="+t.q.split("+").map(encodeURIComponent).join("+"):`${s}=${encodeURIComponent(t[s])}`).join("&")}function r4(e){return e.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function s4(e){let t=e.match(n4);return t?t.map(r4).reduce((n,r)=>n.concat(r),[]):[]}function WC(e,t){let n={__proto__:null};for(let r of Object.keys(e))t.indexOf(r)===-1&&(n[r]=e[r]);return n}function KC(e){return e.split(/(%[0-9A-Fa-f]{2})/g).map(function(t){return/%[0-9A-Fa-f]/.test(t)||(t=encodeURI(t).replace(/%5B/g,"[").replace(/%5D/g,"]")),t}).join("")}function No(e){return encodeURIComponent(e).replace(/[!'()*]/g,function(t){return"%"+t.charCodeAt(0).toString(16).toUpperCase()})}function Ba(e,t,n){return t=e==="+"||e==="#"?KC(t):No(t),n?No(n)+"="+t:t}function Mo(e){return e!=null}function Jh(e){return e===";"||e==="&"||e==="?"}function o4(e,t,n,r){var s=e[n],o=[];if(Mo(s)&&s!=="")if(typeof s=="string"||typeof s=="number"||typeof s=="bigint"||typeof s=="boolean")s=s.toString(),r&&r!=="*"&&(s=s.substring(0,parseInt(r,10))),o.push(Ba(t,s,Jh(t)?n:""));else if(r==="*")Array.isArray(s)?s.filter(Mo).forEach(function(i){o.push(Ba(t,i,Jh(t)?n:""))}):Object.keys(s).forEach(function(i){Mo(s[i])&&o.push(Ba(t,s[i],i))});else{let i=[];Array.isArray(s)?s.filter(Mo).forEach(function(a){i.push(Ba(t,a))}):Object.keys(s).forEach(function(a){Mo(s[a])&&(i.push(No(a)),i.push(Ba(t,s[a].toString())))}),Jh(t)?o.push(No(n)+"="+i.join(",")):i.length!==0&&o.push(i.join(","))}else t===";"?Mo(s)&&o.push(No(n)):s===""&&(t==="&"||t==="?")?o.push(No(n)+"="):s===""&&o.push("");return o}function i4(e){return{expand:a4.bind(null,e)}}function a4(e,t){var n=["+","#",".","/",";","?","&"];return e=e.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(r,s,o){if(s){let a="",c=[];if(n.indexOf(s.charAt(0))!==-1&&(a=s.charAt(0),s=s.substr(1)),s.split(/,/g).forEach(function(l){var u=/([^:\*]*)(?::(\d+)|(\*))?/.exec(l);c.push(o4(t,a,u[1],u[2]||u[3]))}),a&&a!=="+"){var i=",";return a==="?"?i="&":a!=="#"&&(i=a),(c.length!==0?a:"")+c.join(i)}else return c.join(",")}else return KC(o)}),e==="/"?e:e.replace(/\/$/,"")}function JC(e){let t=e.method.toUpperCase(),n=(e.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),r=Object.assign({},e.headers),s,o=WC(e,["method","baseUrl","url","headers","request","mediaType"]),i=s4(n);n=i4(n).expand(o),/^http/.test(n)||(n=e.baseUrl+n);let a=Object.keys(e).filter(u=>i.includes(u)).concat("baseUrl"),c=WC(o,a);if(!/application\/octet-stream/i.test(r.accept)&&(e.mediaType.format&&(r.accept=r.accept.split(/,/).map(u=>u.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,`application/vnd$1$2.${e.mediaType.format}`)).join(",")),n.endsWith("/graphql")&&e.mediaType.previews?.length)){let u=r.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||[];r.accept=u.concat(e.mediaType.previews).map(d=>{let p=e.mediaType.format?`.${e.mediaType.format}`:"+json";return`application/vnd.github.${d}-preview${p}`}).join(",")}return["GET","HEAD"].includes(t)?n=t4(n,c):"data"in c?s=c.data:Object.keys(c).length&&(s=c),!r["content-type"]&&typeof s<"u"&&(r["content-type"]="application/json; charset=utf-8"),["PATCH","PUT"].includes(t)&&typeof s>"u"&&(s=""),Object.assign({method:t,url:n,headers:r},typeof s<"u"?{body:s}:null,e.request?{request:e.request}:null)}function c4(e,t,n){return JC(Yh(e,t,n))}function YC(e,t){let n=Yh(e,t),r=c4.bind(null,n);return Object.assign(r,{DEFAULTS:n,defaults:YC.bind(null,n),merge:Yh.bind(null,n),parse:JC})}var JB,YB,XB,n4,XC,QC=k(()=>{Va();JB="0.0.0-development",YB=`octokit-endpoint.js/${JB} ${Cr()}`,XB={method:"GET",baseUrl:"https://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":YB},mediaType:{format:""}};n4=/\{[^{}}]+\}/g;XC=YC(null,XB)});function tA(e,t){let n=4|(t?.comma===!0?8:0),r=e.length,s=t?.start??0;for(;(Be[e.charCodeAt(s)]&2)!==0;)s++;let o=s,i=0,a=-1,c=t?.parameters===!1?8:0;for(;o<r;){let p=e.charCodeAt(o),f=Be[p];if((f&n)!==0){c|=f&8;break}(f&2)!==0?a===-1&&(a=o):a=-1,i|=p&65280|f,o++}let l=a===-1?o:a,u=e.slice(s,l),d=(i&65281)===0?u:u.toLowerCase();return o===r||c!==0?{type:d,index:o,parameters:new eA}:l4(e,d,o,r,n)}function l4(e,t,n,r,s){let o=new eA;e:for(;n<r;){for(n++;(Be[e.charCodeAt(n)]&2)!==0;)n++;let i=n,a=0,c=-1;for(;n<r;){let l=e.charCodeAt(n),u=Be[l];if((u&s)!==0){if((u&8)!==0)break e;continue e}if(l===61){let d=c===-1?n:c,p=e.slice(i,d),f=(a&65281)===0?p:p.toLowerCase();for(n++;(Be[e.charCodeAt(n)]&2)!==0;)n++;if(n<r&&e.charCodeAt(n)===34){let _=++n,y=!1;for(;n<r;){let b=e.charCodeAt(n);if(b===34){o[f]===void 0&&(o[f]=y?u4(e,_,n):e.slice(_,n)),n++;let w=0;for(;n<r;){let v=e.charCodeAt(n),T=Be[v];if((T&s)!==0){w=T&8;break}n++}if(w!==0)break e;continue e}if(b===92&&n+1<r){y=!0,n+=2;continue}n++}continue e}let m=n,h=0,g=-1;for(;n<r;){let _=e.charCodeAt(n),y=Be[_];if((y&s)!==0){h=y&8;break}(y&2)!==0?g===-1&&(g=n):g=-1,n++}if(o[f]===void 0){let _=g===-1?n:g;o[f]=e.slice(m,_)}if(h!==0)break e;continue e}(u&2)!==0?c===-1&&(c=n):c=-1,a|=l&65280|u,n++}}return{type:t,index:n,parameters:o}}function u4(e,t,n){let r="";for(let s=t;s<n;s++)e.charCodeAt(s)===92&&(r+=e.slice(t,s),t=++s);return r+e.slice(t,n)}var Be,eA,nA=k(()=>{Be=new Uint8Array(256);Be[9]|=2;Be[32]|=2;Be[59]|=4;Be[44]|=8;for(let e=128;e<=255;e++)Be[e]|=1;for(let e of"!#$%&'*+-.^_`|~")Be[e.charCodeAt(0)]|=16;for(let e=48;e<=57;e++)Be[e]|=16;for(let e=65;e<=90;e++)Be[e]|=17;for(let e=97;e<=122;e++)Be[e]|=16;eA=(()=>{let e=function(){};return e.prototype=Object.create(null),e})()});var d4,Ju,Ar,Xh,aA,rA,sA,Qh,eg,p4,cA,Ku,f4,m4,h4,lA,oA,g4,_4,y4,iA,uA,dA=k(()=>{d4=/^-?\d+$/,Ju=/^-?\d+n+$/,Ar=JSON.stringify,Xh=JSON.parse,aA=/^-?\d+n$/,rA=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,sA=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,Qh=e=>e===void 0||typeof e=="function"||typeof e=="symbol",eg=e=>e!==null&&typeof e=="object"&&e.constructor&&e.constructor.name==="RawJSON",p4=(e,t,n)=>{let r="";typeof n=="number"?r=" ".repeat(Math.min(10,Math.max(0,Math.floor(n)))):typeof n=="string"&&(r=n.slice(0,10));let s=typeof t=="function",o=Array.isArray(t)?new Set(t.map(String)):null,i=(m,h,g)=>(g!==null&&typeof g=="object"&&typeof g.toJSON=="function"&&(g=g.toJSON(h)),typeof g=="string"&&Ju.test(g)?g+"n":typeof g=="bigint"?"rawJSON"in JSON?JSON.rawJSON(g.toString()):g.toString()+"n":(s&&(g=t.call(m,h,g)),g!==null&&typeof g=="object"&&(g instanceof Number||g instanceof String||g instanceof Boolean)&&(g=g.valueOf()),g)),a=i({"":e},"",e);if(Qh(a))return;let c=a===null||typeof a!="object",l=eg(a);if(c||l)return Ar(a);let u=[],d=0,p=[{parent:{"":a},key:"",val:a,isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:!0}],f=new WeakSet([a]);for(;p.length>0;){let m=p[p.length-1];m.index===0&&(u.push(m.isArray?"[":"{"),d++);let h=!1;if(m.isArray)if(m.index<m.val.length){m.first||u.push(","),r&&u.push(`
`+r.repeat(d));let g=m.val[m.index],_=i(m.val,String(m.index),g);if(Qh(_))u.push("null"),m.first=!1,m.index++;else{let y=_!==null&&typeof _=="object",b=eg(_);if(y&&!b){if(f.has(_))throw new TypeError("Converting circular structure to JSON");f.add(_),p.push({parent:m.val,key:String(m.index),val:_,isArray:Array.isArray(_),keys:Array.isArray(_)?null:Object.keys(_),index:0,first:!0}),m.first=!1,m.index++}else u.push(Ar(_)),m.first=!1,m.index++}}else h=!0;else{for(;m.index<m.keys.length;){let _=m.keys[m.index++];if(o&&!o.has(_))continue;let b=m.val[_],w=i(m.val,_,b);if(Qh(w))continue;m.first||u.push(","),r?u.push(`
`+r.repeat(d)+Ar(_)+": "):u.push(Ar(_)+":");let v=w!==null&&typeof w=="object",T=eg(w);if(v&&!T){if(f.has(w))throw new TypeError("Converting circular structure to JSON");f.add(w),p.push({parent:m.val,key:_,val:w,isArray:Array.isArray(w),keys:Array.isArray(w)?null:Object.keys(w),index:0,first:!0}),m.first=!1;break}else u.push(Ar(w)),m.first=!1}m.index>=m.keys.length&&p[p.length-1]===m&&(h=!0)}h&&(d--,!m.first&&r&&u.push(`
`+r.repeat(d)),u.push(m.isArray?"]":"}"),f.delete(m.val),p.pop())}return u.join("")},cA=(e,t,n)=>{try{return"rawJSON"in JSON?Ar(e,(a,c)=>typeof c=="bigint"?JSON.rawJSON(c.toString()):typeof t=="function"?t(a,c):(Array.isArray(t)&&t.includes(a),c),n):e?Ar(e,(a,c)=>typeof c=="string"&&Ju.test(c)||typeof c=="bigint"?c.toString()+"n":typeof t=="function"?t(a,c):(Array.isArray(t)&&t.includes(a),c),n).replace(rA,"$1$2$3").replace(sA,"$1$2$3"):Ar(e,t,n)}catch(r){if(r instanceof RangeError){let s=p4(e,t,n);return s===void 0?void 0:"rawJSON"in JSON?s:s.replace(rA,"$1$2$3").replace(sA,"$1$2$3")}throw r}},Ku=new Map,f4=()=>{let e=JSON.parse.toString();if(Ku.has(e))return Ku.get(e);try{let t=JSON.parse("1",(n,r,s)=>!!s?.source&&s.source==="1");return Ku.set(e,t),t}catch{return Ku.set(e,!1),!1}},m4=(e,t,n,r)=>typeof t=="string"&&aA.test(t)?BigInt(t.slice(0,-1)):typeof t=="string"&&Ju.test(t)?t.slice(0,-1):typeof r=="function"?r(e,t,n):t,h4=(e,t)=>JSON.parse(e,(n,r,s)=>{let o=typeof r=="number",i=r>Number.MAX_SAFE_INTEGER||r<Number.MIN_SAFE_INTEGER,a=o&&i,c=s&&d4.test(s.source);return a&&c?BigInt(s.source):typeof t=="function"?t(n,r,s):r}),lA=Number.MAX_SAFE_INTEGER.toString(),oA=lA.length,g4=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,_4=/^"-?\d+n+"$/,y4=(e,t)=>{let n={"":e},r=[{parent:n,key:"",visited:!1}];for(;r.length>0;){let s=r[r.length-1];if(s.visited){let{parent:o,key:i}=s,a=o[i];typeof a=="string"&&(aA.test(a)?a=BigInt(a.slice(0,-1)):Ju.test(a)&&(a=a.slice(0,-1))),typeof t=="function"&&(a=t.call(o,i,a)),a===void 0?delete o[i]:o[i]=a,r.pop()}else{s.visited=!0;let o=s.parent[s.key];if(o!==null&&typeof o=="object"){let a=Object.keys(o);for(let c=a.length-1;c>=0;c--)r.push({parent:o,key:a[c],visited:!1})}}}return n[""]},iA=e=>e.replace(g4,(t,n,r,s)=>{let o=t[0]==='"';if(o&&_4.test(t))return t.substring(0,t.length-1)+'n"';let a=r||s,c=n&&(n.length<oA||n.length===oA&&n<=lA);return o||a||c?t:'"'+t+'n"'}),uA=(e,t)=>{if(!e)return Xh(e,t);try{if(f4())return h4(e,t);let n=iA(e);return Xh(n,(r,s,o)=>m4(r,s,o,t))}catch(n){if(n instanceof RangeError){let r=iA(e),s=Xh(r);return y4(s,t)}throw n}}});var _s,pA=k(()=>{_s=class extends Error{name;status;request;response;constructor(t,n,r){super(t,{cause:r.cause}),this.name="HttpError",this.status=Number.parseInt(n),Number.isNaN(this.status)&&(this.status=0);"response"in r&&(this.response=r.response);let s=Object.assign({},r.request);r.request.headers.authorization&&(s.headers=Object.assign({},r.request.headers,{authorization:r.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),s.url=s.url.replace(/\bclient_secret=\w+/g,"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=s}}});function v4(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}async function mA(e){let t=e.request?.fetch||globalThis.fetch;if(!t)throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let n=e.request?.log||console,r=e.request?.parseSuccessResponseBody!==!1,s=v4(e.body)||Array.isArray(e.body)?cA(e.body):e.body,o=Object.fromEntries(Object.entries(e.headers).map(([d,p])=>[d,String(p)])),i;try{i=await t(e.url,{method:e.method,body:s,redirect:e.request?.redirect,headers:o,signal:e.request?.signal,...e.body&&{duplex:"half"}})}catch(d){let p="Unknown Error";if(d instanceof Error){if(d.name==="AbortError")throw d.status=500,d;p=d.message,d.name==="TypeError"&&"cause"in d&&(d.cause instanceof Error?p=d.cause.message:typeof d.cause=="string"&&(p=d.cause))}let f=new _s(p,500,{request:e});throw f.cause=d,f}let a=i.status,c=i.url,l={};for(let[d,p]of i.headers)l[d]=p;let u={url:c,status:a,headers:l,data:""};if("deprecation"in l){let d=l.link&&l.link.match(/<([^<>]+)>; rel="deprecation"/),p=d&&d.pop();n.warn(`[@octokit/request] "${e.method} ${e.url}" is deprecated. It is scheduled to be removed on ${l.sunset}${p?`. See ${p}`:""}`)}if(a===204||a===205)return u;if(e.method==="HEAD"){if(a<400)return u;throw new _s(i.statusText,a,{response:u,request:e})}if(a===304)throw u.data=await tg(i),new _s("Not modified",a,{response:u,request:e});if(a>=400)throw u.data=await tg(i),new _s(T4(u.data),a,{response:u,request:e});return u.data=r?await tg(i):i.body,u}async function tg(e){let t=e.headers.get("content-type");if(!t)return e.text().catch(fA);let n=tA(t);if(k4(n)){let r="";try{return r=await e.text(),uA(r)}catch{return r}}else return n.type.startsWith("text/")||n.parameters.charset?.toLowerCase()==="utf-8"&&n.type!=="application/octet-stream"?e.text().catch(fA):e.arrayBuffer().catch(()=>new ArrayBuffer(0))}function k4(e){return e.type==="application/json"||e.type==="application/scim+json"}function T4(e){if(typeof e=="string")return e;if(e instanceof ArrayBuffer)return"Unknown error";if(typeof e=="object"&&e!==null&&"message"in e){let t=e,n="documentation_url"in t?` - ${t.documentation_url}`:"";return Array.isArray(t.errors)?`${t.message}: ${t.errors.map(r=>JSON.stringify(r)).join(", ")}${n}`:`${t.message}${n}`}return`Unknown error: ${JSON.stringify(e)}`}function ng(e,t){let n=e.defaults(t);return Object.assign(function(s,o){let i=n.merge(s,o);if(!i.request||!i.request.hook)return mA(n.parse(i));let a=(c,l)=>mA(n.parse(n.merge(c,l)));return Object.assign(a,{endpoint:n,defaults:ng.bind(null,n)}),i.request.hook(a,i)},{endpoint:n,defaults:ng.bind(null,n)})}var b4,w4,fA,qa,rg=k(()=>{QC();Va();nA();dA();pA();b4="10.0.16",w4={headers:{"user-agent":`octokit-request.js/${b4} ${Cr()}`}};fA=()=>"";qa=ng(XC,w4);});function E4(e){return`Request failed due to following response errors:
`+e.errors.map(t=>` - ${t.message}`).join(`
`)}function $4(e,t,n){if(n){if(typeof t=="string"&&"query"in n)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let i in n)if(A4.includes(i))return Promise.reject(new Error(`[@octokit/graphql] "${i}" cannot be used as variable name`))}let r=typeof t=="string"?Object.assign({query:t},n):t,s=Object.keys(r).reduce((i,a)=>C4.includes(a)?(i[a]=r[a],i):(i.variables||(i.variables={}),i.variables[a]=r[a],i),{}),o=r.baseUrl||e.endpoint.DEFAULTS.baseUrl;return hA.test(o)&&(s.url=o.replace(hA,"/api/graphql")),e(s).then(i=>{if(i.data.errors){let a={};for(let c of Object.keys(i.headers))a[c]=i.headers[c];throw new x4(s,a,i.data)}return i.data.data})}function sg(e,t){let n=e.defaults(t);return Object.assign((s,o)=>$4(n,s,o),{defaults:sg.bind(null,n),endpoint:n.endpoint})}function gA(e){return sg(e,{method:"POST",url:"/graphql"})}var S4,x4,C4,A4,hA,qle,_A=k(()=>{rg();Va();S4="0.0.0-development";x4=class extends Error{constructor(e,t,n){super(E4(n)),this.request=e,this.headers=t,this.response=n,this.errors=n.errors,this.data=n.data,Error.captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="GraphqlResponseError";errors;data},C4=["method","baseUrl","url","headers","request","query","mediaType","operationName"],A4=["query","method","url"],hA=/\/api\/v3\/?$/;qle=sg(qa,{headers:{"user-agent":`octokit-graphql.js/${S4} ${Cr()}`},method:"POST",url:"/graphql"});});async function R4(e){let t=P4(e),n=e.startsWith("v1.")||e.startsWith("ghs_"),r=e.startsWith("ghu_");return{type:"token",token:e,tokenType:t?"app":n?"installation":r?"user-to-server":"oauth"}}function O4(e){return e.split(/\./).length===3?`bearer ${e}`:`token ${e}`}async function I4(e,t,n,r){let s=t.endpoint.merge(n,r);return s.headers.authorization=O4(e),t(s)}var og,yA,bA,P4,wA,vA=k(()=>{og="(?:[a-zA-Z0-9_-]+)",yA="\\.",bA=new RegExp(`^${og}${yA}${og}${yA}${og}$`),P4=bA.test.bind(bA);wA=function(t){if(!t)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof t!="string")throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");return t=t.replace(/^(token|bearer) +/i,""),Object.assign(R4.bind(null,t),{hook:I4.bind(null,t)})}});var ig,kA=k(()=>{ig="7.0.8"});function M4(e={}){return typeof e.debug!="function"&&(e.debug=TA),typeof e.info!="function"&&(e.info=TA),typeof e.warn!="function"&&(e.warn=F4),typeof e.error!="function"&&(e.error=z4),e}var TA,F4,z4,SA,Yu,EA=k(()=>{Va();qC();rg();_A();vA();kA();TA=()=>{},F4=console.warn.bind(console),z4=console.error.bind(console);SA=`octokit-core.js/${ig} ${Cr()}`,Yu=class{static VERSION=ig;static defaults(t){return class extends this{constructor(...r){let s=r[0]||{};if(typeof t=="function"){super(t(s));return}super(Object.assign({},t,s,s.userAgent&&t.userAgent?{userAgent:`${s.userAgent} ${t.userAgent}`}:null))}}}static plugins=[];static plugin(...t){let n=this.plugins;return class extends this{static plugins=n.concat(t.filter(s=>!n.includes(s)))}}constructor(t={}){let n=new BC.Collection,r={baseUrl:qa.endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},t.request,{hook:n.bind(null,"request")}),mediaType:{previews:[],format:""}};if(r.headers["user-agent"]=t.userAgent?`${t.userAgent} ${SA}`:SA,t.baseUrl&&(r.baseUrl=t.baseUrl),t.previews&&(r.mediaType.previews=t.previews),t.timeZone&&(r.headers["time-zone"]=t.timeZone),this.request=qa.defaults(r),this.graphql=gA(this.request).defaults(r),this.log=M4(t.log),this.hook=n,t.authStrategy){let{authStrategy:o,...i}=t,a=o(Object.assign({request:this.request,log:this.log,octokit:this,octokitOptions:i},t.auth));n.wrap("request",a.hook),this.auth=a}else if(!t.auth)this.auth=async()=>({type:"unauthenticated"});else{let o=wA(t.auth);n.wrap("request",o.hook),this.auth=o}let s=this.constructor;for(let o=0;o<s.plugins.length;++o)Object.assign(this,s.plugins[o](this,t))}request;graphql;log;hook;auth}});var xA,CA=k(()=>{xA="6.0.0"});function ag(e){e.hook.wrap("request",(t,n)=>{e.log.debug("request",n);let r=Date.now(),s=e.request.endpoint.parse(n),o=s.url.replace(n.baseUrl,"");return t(n).then(i=>{let a=i.headers["x-github-request-id"];return e.log.info(`${s.method} ${o} - ${i.status} with id ${a} in ${Date.now()-r}ms`),i}).catch(i=>{let a=i.response?.headers["x-github-request-id"]||"UNKNOWN";throw e.log.error(`${s.method} ${o} - ${i.status} with id ${a} in ${Date.now()-r}ms`),i})})}var AA=k(()=>{CA();ag.VERSION=xA});function D4(e){if(!e.data)return{...e,data:[]};if(!(("total_count"in e.data||"total_commits"in e.data)&&!("url"in e.data)))return e;let n=e.data.incomplete_results,r=e.data.repository_selection,s=e.data.total_count,o=e.data.total_commits;delete e.data.incomplete_results,delete e.data.repository_selection,delete e.data.total_count,delete e.data.total_commits;let i=Object.keys(e.data)[0],a=e.data[i];return e.data=a,typeof n<"u"&&(e.data.incomplete_results=n),typeof r<"u"&&(e.data.repository_selection=r),e.data.total_count=s,e.data.total_commits=o,e}function cg(e,t,n){let r=typeof t=="function"?t.endpoint(n):e.request.endpoint(t,n),s=typeof t=="function"?t:e.request,o=r.method,i=r.headers,a=r.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!a)return{done:!0};try{let c=await s({method:o,url:a,headers:i}),l=D4(c);if(a=((l.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!a&&"total_commits"in l.data){let u=new URL(l.url),d=u.searchParams,p=parseInt(d.get("page")||"1",10),f=parseInt(d.get("per_page")||"250",10);p*f<l.data.total_commits&&(d.set("page",String(p+1)),a=u.toString())}return{value:l}}catch(c){if(c.status!==409)throw c;return a="",{value:{status:200,headers:{},data:[]}}}}})}}function $A(e,t,n,r){return typeof n=="function"&&(r=n,n=void 0),PA(e,[],cg(e,t,n)[Symbol.asyncIterator](),r)}function PA(e,t,n,r){return n.next().then(s=>{if(s.done)return t;let o=!1;function i(){o=!0}return t=t.concat(r?r(s.value,i):s.value.data),o?t:PA(e,t,n,r)})}function lg(e){return{paginate:Object.assign($A.bind(null,e),{iterator:cg.bind(null,e)})}}var N4,cue,RA=k(()=>{N4="0.0.0-development";cue=Object.assign($A,{iterator:cg});lg.VERSION=N4});var ug,OA=k(()=>{ug="17.0.0"});var U4,IA,FA=k(()=>{U4={actions:{addCustomLabelsToSelfHostedRunnerForOrg:["POST /orgs/{org}/actions/runners/{runner_id}/labels"],addCustomLabelsToSelfHostedRunnerForRepo:["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],addRepoAccessToSelfHostedRunnerGroupInOrg:["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],approveWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],cancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],createEnvironmentVariable:["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],createHostedRunnerForOrg:["POST /orgs/{org}/actions/hosted-runners"],createOrUpdateEnvironmentSecret:["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],createOrgVariable:["POST /orgs/{org}/actions/variables"],createRegistrationTokenForOrg:["POST /orgs/{org}/actions/runners/registration-token"],createRegistrationTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/registration-token"],createRemoveTokenForOrg:["POST /orgs/{org}/actions/runners/remove-token"],createRemoveTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/remove-token"],createRepoVariable:["POST /repos/{owner}/{repo}/actions/variables"],createWorkflowDispatch:["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],deleteActionsCacheById:["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],deleteActionsCacheByKey:["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],deleteArtifact:["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],deleteCustomImageFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],deleteCustomImageVersionFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],deleteEnvironmentSecret:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],deleteEnvironmentVariable:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],deleteHostedRunnerForOrg:["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],deleteOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}"],deleteOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],deleteRepoVariable:["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],deleteSelfHostedRunnerFromOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}"],deleteSelfHostedRunnerFromRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],deleteWorkflowRun:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],deleteWorkflowRunLogs:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],disableSelectedRepositoryGithubActionsOrganization:["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],disableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],downloadArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],downloadJobLogsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],downloadWorkflowRunAttemptLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],downloadWorkflowRunLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],enableSelectedRepositoryGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],enableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],forceCancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],generateRunnerJitconfigForOrg:["POST /orgs/{org}/actions/runners/generate-jitconfig"],generateRunnerJitconfigForRepo:["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],getActionsCacheList:["GET /repos/{owner}/{repo}/actions/caches"],getActionsCacheUsage:["GET /repos/{owner}/{repo}/actions/cache/usage"],getActionsCacheUsageByRepoForOrg:["GET /orgs/{org}/actions/cache/usage-by-repository"],getActionsCacheUsageForOrg:["GET /orgs/{org}/actions/cache/usage"],getAllowedActionsOrganization:["GET /orgs/{org}/actions/permissions/selected-actions"],getAllowedActionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],getArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],getCustomImageForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],getCustomImageVersionForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],getCustomOidcSubClaimForRepo:["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],getEnvironmentPublicKey:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],getEnvironmentSecret:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],getEnvironmentVariable:["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],getGithubActionsDefaultWorkflowPermissionsOrganization:["GET /orgs/{org}/actions/permissions/workflow"],getGithubActionsDefaultWorkflowPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/workflow"],getGithubActionsPermissionsOrganization:["GET /orgs/{org}/actions/permissions"],getGithubActionsPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions"],getHostedRunnerForOrg:["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],getHostedRunnersGithubOwnedImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],getHostedRunnersLimitsForOrg:["GET /orgs/{org}/actions/hosted-runners/limits"],getHostedRunnersMachineSpecsForOrg:["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],getHostedRunnersPartnerImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/partner"],getHostedRunnersPlatformsForOrg:["GET /orgs/{org}/actions/hosted-runners/platforms"],getJobForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],getOrgPublicKey:["GET /orgs/{org}/actions/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}"],getOrgVariable:["GET /orgs/{org}/actions/variables/{name}"],getPendingDeploymentsForRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],getRepoPermissions:["GET /repos/{owner}/{repo}/actions/permissions",{},{renamed:["actions","getGithubActionsPermissionsRepository"]}],getRepoPublicKey:["GET /repos/{owner}/{repo}/actions/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],getRepoVariable:["GET /repos/{owner}/{repo}/actions/variables/{name}"],getReviewsForRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],getSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}"],getSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],getWorkflow:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],getWorkflowAccessToRepository:["GET /repos/{owner}/{repo}/actions/permissions/access"],getWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],getWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],getWorkflowRunUsage:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],getWorkflowUsage:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],listArtifactsForRepo:["GET /repos/{owner}/{repo}/actions/artifacts"],listCustomImageVersionsForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],listCustomImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom"],listEnvironmentSecrets:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],listEnvironmentVariables:["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],listGithubHostedRunnersInGroupForOrg:["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],listHostedRunnersForOrg:["GET /orgs/{org}/actions/hosted-runners"],listJobsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],listJobsForWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],listLabelsForSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}/labels"],listLabelsForSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],listOrgSecrets:["GET /orgs/{org}/actions/secrets"],listOrgVariables:["GET /orgs/{org}/actions/variables"],listRepoOrganizationSecrets:["GET /repos/{owner}/{repo}/actions/organization-secrets"],listRepoOrganizationVariables:["GET /repos/{owner}/{repo}/actions/organization-variables"],listRepoSecrets:["GET /repos/{owner}/{repo}/actions/secrets"],listRepoVariables:["GET /repos/{owner}/{repo}/actions/variables"],listRepoWorkflows:["GET /repos/{owner}/{repo}/actions/workflows"],listRunnerApplicationsForOrg:["GET /orgs/{org}/actions/runners/downloads"],listRunnerApplicationsForRepo:["GET /repos/{owner}/{repo}/actions/runners/downloads"],listSelectedReposForOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],listSelectedReposForOrgVariable:["GET /orgs/{org}/actions/variables/{name}/repositories"],listSelectedRepositoriesEnabledGithubActionsOrganization:["GET /orgs/{org}/actions/permissions/repositories"],listSelfHostedRunnersForOrg:["GET /orgs/{org}/actions/runners"],listSelfHostedRunnersForRepo:["GET /repos/{owner}/{repo}/actions/runners"],listWorkflowRunArtifacts:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],listWorkflowRuns:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],listWorkflowRunsForRepo:["GET /repos/{owner}/{repo}/actions/runs"],reRunJobForWorkflowRun:["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],reRunWorkflow:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],reRunWorkflowFailedJobs:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],removeAllCustomLabelsFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],removeAllCustomLabelsFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],removeCustomLabelFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],removeCustomLabelFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],reviewCustomGatesForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],reviewPendingDeploymentsForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],setAllowedActionsOrganization:["PUT /orgs/{org}/actions/permissions/selected-actions"],setAllowedActionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],setCustomLabelsForSelfHostedRunnerForOrg:["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],setCustomLabelsForSelfHostedRunnerForRepo:["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],setCustomOidcSubClaimForRepo:["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],setGithubActionsDefaultWorkflowPermissionsOrganization:["PUT /orgs/{org}/actions/permissions/workflow"],setGithubActionsDefaultWorkflowPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],setGithubActionsPermissionsOrganization:["PUT /orgs/{org}/actions/permissions"],setGithubActionsPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],setSelectedReposForOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories"],setSelectedRepositoriesEnabledGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories"],setWorkflowAccessToRepository:["PUT /repos/{owner}/{repo}/actions/permissions/access"],updateEnvironmentVariable:["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],updateHostedRunnerForOrg:["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],updateOrgVariable:["PATCH /orgs/{org}/actions/variables/{name}"],updateRepoVariable:["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]},activity:{checkRepoIsStarredByAuthenticatedUser:["GET /user/starred/{owner}/{repo}"],deleteRepoSubscription:["DELETE /repos/{owner}/{repo}/subscription"],deleteThreadSubscription:["DELETE /notifications/threads/{thread_id}/subscription"],getFeeds:["GET /feeds"],getRepoSubscription:["GET /repos/{owner}/{repo}/subscription"],getThread:["GET /notifications/threads/{thread_id}"],getThreadSubscriptionForAuthenticatedUser:["GET /notifications/threads/{thread_id}/subscription"],listEventsForAuthenticatedUser:["GET /users/{username}/events"],listNotificationsForAuthenticatedUser:["GET /notifications"],listOrgEventsForAuthenticatedUser:["GET /users/{username}/events/orgs/{org}"],listPublicEvents:["GET /events"],listPublicEventsForRepoNetwork:["GET /networks/{owner}/{repo}/events"],listPublicEventsForUser:["GET /users/{username}/events/public"],listPublicOrgEvents:["GET /orgs/{org}/events"],listReceivedEventsForUser:["GET /users/{username}/received_events"],listReceivedPublicEventsForUser:["GET /users/{username}/received_events/public"],listRepoEvents:["GET /repos/{owner}/{repo}/events"],listRepoNotificationsForAuthenticatedUser:["GET /repos/{owner}/{repo}/notifications"],listReposStarredByAuthenticatedUser:["GET /user/starred"],listReposStarredByUser:["GET /users/{username}/starred"],listReposWatchedByUser:["GET /users/{username}/subscriptions"],listStargazersForRepo:["GET /repos/{owner}/{repo}/stargazers"],listWatchedReposForAuthenticatedUser:["GET /user/subscriptions"],listWatchersForRepo:["GET /repos/{owner}/{repo}/subscribers"],markNotificationsAsRead:["PUT /notifications"],markRepoNotificationsAsRead:["PUT /repos/{owner}/{repo}/notifications"],markThreadAsDone:["DELETE /notifications/threads/{thread_id}"],markThreadAsRead:["PATCH /notifications/threads/{thread_id}"],setRepoSubscription:["PUT /repos/{owner}/{repo}/subscription"],setThreadSubscription:["PUT /notifications/threads/{thread_id}/subscription"],starRepoForAuthenticatedUser:["PUT /user/starred/{owner}/{repo}"],unstarRepoForAuthenticatedUser:["DELETE /user/starred/{owner}/{repo}"]},apps:{addRepoToInstallation:["PUT /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","addRepoToInstallationForAuthenticatedUser"]}],addRepoToInstallationForAuthenticatedUser:["PUT /user/installations/{installation_id}/repositories/{repository_id}"],checkToken:["POST /applications/{client_id}/token"],createFromManifest:["POST /app-manifests/{code}/conversions"],createInstallationAccessToken:["POST /app/installations/{installation_id}/access_tokens"],deleteAuthorization:["DELETE /applications/{client_id}/grant"],deleteInstallation:["DELETE /app/installations/{installation_id}"],deleteToken:["DELETE /applications/{client_id}/token"],getAuthenticated:["GET /app"],getBySlug:["GET /apps/{app_slug}"],getInstallation:["GET /app/installations/{installation_id}"],getOrgInstallation:["GET /orgs/{org}/installation"],getRepoInstallation:["GET /repos/{owner}/{repo}/installation"],getSubscriptionPlanForAccount:["GET /marketplace_listing/accounts/{account_id}"],getSubscriptionPlanForAccountStubbed:["GET /marketplace_listing/stubbed/accounts/{account_id}"],getUserInstallation:["GET /users/{username}/installation"],getWebhookConfigForApp:["GET /app/hook/config"],getWebhookDelivery:["GET /app/hook/deliveries/{delivery_id}"],listAccountsForPlan:["GET /marketplace_listing/plans/{plan_id}/accounts"],listAccountsForPlanStubbed:["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],listInstallationReposForAuthenticatedUser:["GET /user/installations/{installation_id}/repositories"],listInstallationRequestsForAuthenticatedApp:["GET /app/installation-requests"],listInstallations:["GET /app/installations"],listInstallationsForAuthenticatedUser:["GET /user/installations"],listPlans:["GET /marketplace_listing/plans"],listPlansStubbed:["GET /marketplace_listing/stubbed/plans"],listReposAccessibleToInstallation:["GET /installation/repositories"],listSubscriptionsForAuthenticatedUser:["GET /user/marketplace_purchases"],listSubscriptionsForAuthenticatedUserStubbed:["GET /user/marketplace_purchases/stubbed"],listWebhookDeliveries:["GET /app/hook/deliveries"],redeliverWebhookDelivery:["POST /app/hook/deliveries/{delivery_id}/attempts"],removeRepoFromInstallation:["DELETE /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","removeRepoFromInstallationForAuthenticatedUser"]}],removeRepoFromInstallationForAuthenticatedUser:["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],resetToken:["PATCH /applications/{client_id}/token"],revokeInstallationAccessToken:["DELETE /installation/token"],scopeToken:["POST /applications/{client_id}/token/scoped"],suspendInstallation:["PUT /app/installations/{installation_id}/suspended"],unsuspendInstallation:["DELETE /app/installations/{installation_id}/suspended"],updateWebhookConfigForApp:["PATCH /app/hook/config"]},billing:{getGithubActionsBillingOrg:["GET /orgs/{org}/settings/billing/actions"],getGithubActionsBillingUser:["GET /users/{username}/settings/billing/actions"],getGithubBillingPremiumRequestUsageReportOrg:["GET /organizations/{org}/settings/billing/premium_request/usage"],getGithubBillingPremiumRequestUsageReportUser:["GET /users/{username}/settings/billing/premium_request/usage"],getGithubBillingUsageReportOrg:["GET /organizations/{org}/settings/billing/usage"],getGithubBillingUsageReportUser:["GET /users/{username}/settings/billing/usage"],getGithubPackagesBillingOrg:["GET /orgs/{org}/settings/billing/packages"],getGithubPackagesBillingUser:["GET /users/{username}/settings/billing/packages"],getSharedStorageBillingOrg:["GET /orgs/{org}/settings/billing/shared-storage"],getSharedStorageBillingUser:["GET /users/{username}/settings/billing/shared-storage"]},campaigns:{createCampaign:["POST /orgs/{org}/campaigns"],deleteCampaign:["DELETE /orgs/{org}/campaigns/{campaign_number}"],getCampaignSummary:["GET /orgs/{org}/campaigns/{campaign_number}"],listOrgCampaigns:["GET /orgs/{org}/campaigns"],updateCampaign:["PATCH /orgs/{org}/campaigns/{campaign_number}"]},checks:{create:["POST /repos/{owner}/{repo}/check-runs"],createSuite:["POST /repos/{owner}/{repo}/check-suites"],get:["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],getSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],listAnnotations:["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],listForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],listForSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],listSuitesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],rerequestRun:["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],rerequestSuite:["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],setSuitesPreferences:["PATCH /repos/{owner}/{repo}/check-suites/preferences"],update:["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]},codeScanning:{commitAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],createAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],createVariantAnalysis:["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],deleteAnalysis:["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],deleteCodeqlDatabase:["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getAlert:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",{},{renamedParameters:{alert_id:"alert_number"}}],getAnalysis:["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],getAutofix:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],getCodeqlDatabase:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getDefaultSetup:["GET /repos/{owner}/{repo}/code-scanning/default-setup"],getSarif:["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],getVariantAnalysis:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],getVariantAnalysisRepoTask:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],listAlertInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],listAlertsForOrg:["GET /orgs/{org}/code-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/code-scanning/alerts"],listAlertsInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",{},{renamed:["codeScanning","listAlertInstances"]}],listCodeqlDatabases:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],listRecentAnalyses:["GET /repos/{owner}/{repo}/code-scanning/analyses"],updateAlert:["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],updateDefaultSetup:["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],uploadSarif:["POST /repos/{owner}/{repo}/code-scanning/sarifs"]},codeSecurity:{attachConfiguration:["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],attachEnterpriseConfiguration:["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],createConfiguration:["POST /orgs/{org}/code-security/configurations"],createConfigurationForEnterprise:["POST /enterprises/{enterprise}/code-security/configurations"],deleteConfiguration:["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],deleteConfigurationForEnterprise:["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],detachConfiguration:["DELETE /orgs/{org}/code-security/configurations/detach"],getConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}"],getConfigurationForRepository:["GET /repos/{owner}/{repo}/code-security-configuration"],getConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations"],getConfigurationsForOrg:["GET /orgs/{org}/code-security/configurations"],getDefaultConfigurations:["GET /orgs/{org}/code-security/configurations/defaults"],getDefaultConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations/defaults"],getRepositoriesForConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],getRepositoriesForEnterpriseConfiguration:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],getSingleConfigurationForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],setConfigurationAsDefault:["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],setConfigurationAsDefaultForEnterprise:["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],updateConfiguration:["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],updateEnterpriseConfiguration:["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]},codesOfConduct:{getAllCodesOfConduct:["GET /codes_of_conduct"],getConductCode:["GET /codes_of_conduct/{key}"]},codespaces:{addRepositoryForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],checkPermissionsForDevcontainer:["GET /repos/{owner}/{repo}/codespaces/permissions_check"],codespaceMachinesForAuthenticatedUser:["GET /user/codespaces/{codespace_name}/machines"],createForAuthenticatedUser:["POST /user/codespaces"],createOrUpdateOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],createOrUpdateSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}"],createWithPrForAuthenticatedUser:["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],createWithRepoForAuthenticatedUser:["POST /repos/{owner}/{repo}/codespaces"],deleteForAuthenticatedUser:["DELETE /user/codespaces/{codespace_name}"],deleteFromOrganization:["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],deleteOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],deleteSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}"],exportForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/exports"],getCodespacesForUserInOrg:["GET /orgs/{org}/members/{username}/codespaces"],getExportDetailsForAuthenticatedUser:["GET /user/codespaces/{codespace_name}/exports/{export_id}"],getForAuthenticatedUser:["GET /user/codespaces/{codespace_name}"],getOrgPublicKey:["GET /orgs/{org}/codespaces/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}"],getPublicKeyForAuthenticatedUser:["GET /user/codespaces/secrets/public-key"],getRepoPublicKey:["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],getSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}"],listDevcontainersInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/devcontainers"],listForAuthenticatedUser:["GET /user/codespaces"],listInOrganization:["GET /orgs/{org}/codespaces",{},{renamedParameters:{org_id:"org"}}],listInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces"],listOrgSecrets:["GET /orgs/{org}/codespaces/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/codespaces/secrets"],listRepositoriesForSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}/repositories"],listSecretsForAuthenticatedUser:["GET /user/codespaces/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],preFlightWithRepoForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/new"],publishForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/publish"],removeRepositoryForSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],repoMachinesForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/machines"],setRepositoriesForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}/repositories"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],startForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/start"],stopForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/stop"],stopInOrganization:["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],updateForAuthenticatedUser:["PATCH /user/codespaces/{codespace_name}"]},copilot:{addCopilotSeatsForTeams:["POST /orgs/{org}/copilot/billing/selected_teams"],addCopilotSeatsForUsers:["POST /orgs/{org}/copilot/billing/selected_users"],cancelCopilotSeatAssignmentForTeams:["DELETE /orgs/{org}/copilot/billing/selected_teams"],cancelCopilotSeatAssignmentForUsers:["DELETE /orgs/{org}/copilot/billing/selected_users"],copilotMetricsForOrganization:["GET /orgs/{org}/copilot/metrics"],copilotMetricsForTeam:["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],getCopilotOrganizationDetails:["GET /orgs/{org}/copilot/billing"],getCopilotSeatDetailsForUser:["GET /orgs/{org}/members/{username}/copilot"],listCopilotSeats:["GET /orgs/{org}/copilot/billing/seats"]},credentials:{revoke:["POST /credentials/revoke"]},dependabot:{addSelectedRepoToOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],deleteOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],getAlert:["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],getOrgPublicKey:["GET /orgs/{org}/dependabot/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}"],getRepoPublicKey:["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],listAlertsForEnterprise:["GET /enterprises/{enterprise}/dependabot/alerts"],listAlertsForOrg:["GET /orgs/{org}/dependabot/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/dependabot/alerts"],listOrgSecrets:["GET /orgs/{org}/dependabot/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/dependabot/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],repositoryAccessForOrg:["GET /organizations/{org}/dependabot/repository-access"],setRepositoryAccessDefaultLevel:["PUT /organizations/{org}/dependabot/repository-access/default-level"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],updateAlert:["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],updateRepositoryAccessForOrg:["PATCH /organizations/{org}/dependabot/repository-access"]},dependencyGraph:{createRepositorySnapshot:["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],diffRange:["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],exportSbom:["GET /repos/{owner}/{repo}/dependency-graph/sbom"]},emojis:{get:["GET /emojis"]},enterpriseTeamMemberships:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],get:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],list:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],remove:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]},enterpriseTeamOrganizations:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],delete:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignment:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignments:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]},enterpriseTeams:{create:["POST /enterprises/{enterprise}/teams"],delete:["DELETE /enterprises/{enterprise}/teams/{team_slug}"],get:["GET /enterprises/{enterprise}/teams/{team_slug}"],list:["GET /enterprises/{enterprise}/teams"],update:["PATCH /enterprises/{enterprise}/teams/{team_slug}"]},gists:{checkIsStarred:["GET /gists/{gist_id}/star"],create:["POST /gists"],createComment:["POST /gists/{gist_id}/comments"],delete:["DELETE /gists/{gist_id}"],deleteComment:["DELETE /gists/{gist_id}/comments/{comment_id}"],fork:["POST /gists/{gist_id}/forks"],get:["GET /gists/{gist_id}"],getComment:["GET /gists/{gist_id}/comments/{comment_id}"],getRevision:["GET /gists/{gist_id}/{sha}"],list:["GET /gists"],listComments:["GET /gists/{gist_id}/comments"],listCommits:["GET /gists/{gist_id}/commits"],listForUser:["GET /users/{username}/gists"],listForks:["GET /gists/{gist_id}/forks"],listPublic:["GET /gists/public"],listStarred:["GET /gists/starred"],star:["PUT /gists/{gist_id}/star"],unstar:["DELETE /gists/{gist_id}/star"],update:["PATCH /gists/{gist_id}"],updateComment:["PATCH /gists/{gist_id}/comments/{comment_id}"]},git:{createBlob:["POST /repos/{owner}/{repo}/git/blobs"],createCommit:["POST /repos/{owner}/{repo}/git/commits"],createRef:["POST /repos/{owner}/{repo}/git/refs"],createTag:["POST /repos/{owner}/{repo}/git/tags"],createTree:["POST /repos/{owner}/{repo}/git/trees"],deleteRef:["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],getBlob:["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],getCommit:["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],getRef:["GET /repos/{owner}/{repo}/git/ref/{ref}"],getTag:["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],getTree:["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],listMatchingRefs:["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],updateRef:["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]},gitignore:{getAllTemplates:["GET /gitignore/templates"],getTemplate:["GET /gitignore/templates/{name}"]},hostedCompute:{createNetworkConfigurationForOrg:["POST /orgs/{org}/settings/network-configurations"],deleteNetworkConfigurationFromOrg:["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkConfigurationForOrg:["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkSettingsForOrg:["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],listNetworkConfigurationsForOrg:["GET /orgs/{org}/settings/network-configurations"],updateNetworkConfigurationForOrg:["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]},interactions:{getRestrictionsForAuthenticatedUser:["GET /user/interaction-limits"],getRestrictionsForOrg:["GET /orgs/{org}/interaction-limits"],getRestrictionsForRepo:["GET /repos/{owner}/{repo}/interaction-limits"],getRestrictionsForYourPublicRepos:["GET /user/interaction-limits",{},{renamed:["interactions","getRestrictionsForAuthenticatedUser"]}],removeRestrictionsForAuthenticatedUser:["DELETE /user/interaction-limits"],removeRestrictionsForOrg:["DELETE /orgs/{org}/interaction-limits"],removeRestrictionsForRepo:["DELETE /repos/{owner}/{repo}/interaction-limits"],removeRestrictionsForYourPublicRepos:["DELETE /user/interaction-limits",{},{renamed:["interactions","removeRestrictionsForAuthenticatedUser"]}],setRestrictionsForAuthenticatedUser:["PUT /user/interaction-limits"],setRestrictionsForOrg:["PUT /orgs/{org}/interaction-limits"],setRestrictionsForRepo:["PUT /repos/{owner}/{repo}/interaction-limits"],setRestrictionsForYourPublicRepos:["PUT /user/interaction-limits",{},{renamed:["interactions","setRestrictionsForAuthenticatedUser"]}]},issues:{addAssignees:["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],addBlockedByDependency:["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],addLabels:["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],addSubIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],checkUserCanBeAssigned:["GET /repos/{owner}/{repo}/assignees/{assignee}"],checkUserCanBeAssignedToIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],create:["POST /repos/{owner}/{repo}/issues"],createComment:["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],createLabel:["POST /repos/{owner}/{repo}/labels"],createMilestone:["POST /repos/{owner}/{repo}/milestones"],deleteComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],deleteLabel:["DELETE /repos/{owner}/{repo}/labels/{name}"],deleteMilestone:["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],get:["GET /repos/{owner}/{repo}/issues/{issue_number}"],getComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],getEvent:["GET /repos/{owner}/{repo}/issues/events/{event_id}"],getLabel:["GET /repos/{owner}/{repo}/labels/{name}"],getMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],getParent:["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],list:["GET /issues"],listAssignees:["GET /repos/{owner}/{repo}/assignees"],listComments:["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],listCommentsForRepo:["GET /repos/{owner}/{repo}/issues/comments"],listDependenciesBlockedBy:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],listDependenciesBlocking:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],listEvents:["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],listEventsForRepo:["GET /repos/{owner}/{repo}/issues/events"],listEventsForTimeline:["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],listForAuthenticatedUser:["GET /user/issues"],listForOrg:["GET /orgs/{org}/issues"],listForRepo:["GET /repos/{owner}/{repo}/issues"],listLabelsForMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],listLabelsForRepo:["GET /repos/{owner}/{repo}/labels"],listLabelsOnIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],listMilestones:["GET /repos/{owner}/{repo}/milestones"],listSubIssues:["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],lock:["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],removeAllLabels:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],removeAssignees:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],removeDependencyBlockedBy:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],removeLabel:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],removeSubIssue:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],reprioritizeSubIssue:["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],setLabels:["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],unlock:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],update:["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],updateComment:["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],updateLabel:["PATCH /repos/{owner}/{repo}/labels/{name}"],updateMilestone:["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]},licenses:{get:["GET /licenses/{license}"],getAllCommonlyUsed:["GET /licenses"],getForRepo:["GET /repos/{owner}/{repo}/license"]},markdown:{render:["POST /markdown"],renderRaw:["POST /markdown/raw",{headers:{"content-type":"text/plain; charset=utf-8"}}]},meta:{get:["GET /meta"],getAllVersions:["GET /versions"],getOctocat:["GET /octocat"],getZen:["GET /zen"],root:["GET /"]},migrations:{deleteArchiveForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/archive"],deleteArchiveForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/archive"],downloadArchiveForOrg:["GET /orgs/{org}/migrations/{migration_id}/archive"],getArchiveForAuthenticatedUser:["GET /user/migrations/{migration_id}/archive"],getStatusForAuthenticatedUser:["GET /user/migrations/{migration_id}"],getStatusForOrg:["GET /orgs/{org}/migrations/{migration_id}"],listForAuthenticatedUser:["GET /user/migrations"],listForOrg:["GET /orgs/{org}/migrations"],listReposForAuthenticatedUser:["GET /user/migrations/{migration_id}/repositories"],listReposForOrg:["GET /orgs/{org}/migrations/{migration_id}/repositories"],listReposForUser:["GET /user/migrations/{migration_id}/repositories",{},{renamed:["migrations","listReposForAuthenticatedUser"]}],startForAuthenticatedUser:["POST /user/migrations"],startForOrg:["POST /orgs/{org}/migrations"],unlockRepoForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],unlockRepoForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]},oidc:{getOidcCustomSubTemplateForOrg:["GET /orgs/{org}/actions/oidc/customization/sub"],updateOidcCustomSubTemplateForOrg:["PUT /orgs/{org}/actions/oidc/customization/sub"]},orgs:{addSecurityManagerTeam:["PUT /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"}],assignTeamToOrgRole:["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],assignUserToOrgRole:["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],blockUser:["PUT /orgs/{org}/blocks/{username}"],cancelInvitation:["DELETE /orgs/{org}/invitations/{invitation_id}"],checkBlockedUser:["GET /orgs/{org}/blocks/{username}"],checkMembershipForUser:["GET /orgs/{org}/members/{username}"],checkPublicMembershipForUser:["GET /orgs/{org}/public_members/{username}"],convertMemberToOutsideCollaborator:["PUT /orgs/{org}/outside_collaborators/{username}"],createArtifactStorageRecord:["POST /orgs/{org}/artifacts/metadata/storage-record"],createInvitation:["POST /orgs/{org}/invitations"],createIssueType:["POST /orgs/{org}/issue-types"],createWebhook:["POST /orgs/{org}/hooks"],customPropertiesForOrgsCreateOrUpdateOrganizationValues:["PATCH /organizations/{org}/org-properties/values"],customPropertiesForOrgsGetOrganizationValues:["GET /organizations/{org}/org-properties/values"],customPropertiesForReposCreateOrUpdateOrganizationDefinition:["PUT /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposCreateOrUpdateOrganizationDefinitions:["PATCH /orgs/{org}/properties/schema"],customPropertiesForReposCreateOrUpdateOrganizationValues:["PATCH /orgs/{org}/properties/values"],customPropertiesForReposDeleteOrganizationDefinition:["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinition:["GET /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinitions:["GET /orgs/{org}/properties/schema"],customPropertiesForReposGetOrganizationValues:["GET /orgs/{org}/properties/values"],delete:["DELETE /orgs/{org}"],deleteAttestationsBulk:["POST /orgs/{org}/attestations/delete-request"],deleteAttestationsById:["DELETE /orgs/{org}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],deleteIssueType:["DELETE /orgs/{org}/issue-types/{issue_type_id}"],deleteWebhook:["DELETE /orgs/{org}/hooks/{hook_id}"],disableSelectedRepositoryImmutableReleasesOrganization:["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],enableSelectedRepositoryImmutableReleasesOrganization:["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],get:["GET /orgs/{org}"],getImmutableReleasesSettings:["GET /orgs/{org}/settings/immutable-releases"],getImmutableReleasesSettingsRepositories:["GET /orgs/{org}/settings/immutable-releases/repositories"],getMembershipForAuthenticatedUser:["GET /user/memberships/orgs/{org}"],getMembershipForUser:["GET /orgs/{org}/memberships/{username}"],getOrgRole:["GET /orgs/{org}/organization-roles/{role_id}"],getOrgRulesetHistory:["GET /orgs/{org}/rulesets/{ruleset_id}/history"],getOrgRulesetVersion:["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],getWebhook:["GET /orgs/{org}/hooks/{hook_id}"],getWebhookConfigForOrg:["GET /orgs/{org}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],list:["GET /organizations"],listAppInstallations:["GET /orgs/{org}/installations"],listArtifactStorageRecords:["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],listAttestationRepositories:["GET /orgs/{org}/attestations/repositories"],listAttestations:["GET /orgs/{org}/attestations/{subject_digest}"],listAttestationsBulk:["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],listBlockedUsers:["GET /orgs/{org}/blocks"],listFailedInvitations:["GET /orgs/{org}/failed_invitations"],listForAuthenticatedUser:["GET /user/orgs"],listForUser:["GET /users/{username}/orgs"],listInvitationTeams:["GET /orgs/{org}/invitations/{invitation_id}/teams"],listIssueTypes:["GET /orgs/{org}/issue-types"],listMembers:["GET /orgs/{org}/members"],listMembershipsForAuthenticatedUser:["GET /user/memberships/orgs"],listOrgRoleTeams:["GET /orgs/{org}/organization-roles/{role_id}/teams"],listOrgRoleUsers:["GET /orgs/{org}/organization-roles/{role_id}/users"],listOrgRoles:["GET /orgs/{org}/organization-roles"],listOrganizationFineGrainedPermissions:["GET /orgs/{org}/organization-fine-grained-permissions"],listOutsideCollaborators:["GET /orgs/{org}/outside_collaborators"],listPatGrantRepositories:["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],listPatGrantRequestRepositories:["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],listPatGrantRequests:["GET /orgs/{org}/personal-access-token-requests"],listPatGrants:["GET /orgs/{org}/personal-access-tokens"],listPendingInvitations:["GET /orgs/{org}/invitations"],listPublicMembers:["GET /orgs/{org}/public_members"],listSecurityManagerTeams:["GET /orgs/{org}/security-managers",{},{deprecated:"octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"}],listWebhookDeliveries:["GET /orgs/{org}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /orgs/{org}/hooks"],pingWebhook:["POST /orgs/{org}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeMember:["DELETE /orgs/{org}/members/{username}"],removeMembershipForUser:["DELETE /orgs/{org}/memberships/{username}"],removeOutsideCollaborator:["DELETE /orgs/{org}/outside_collaborators/{username}"],removePublicMembershipForAuthenticatedUser:["DELETE /orgs/{org}/public_members/{username}"],removeSecurityManagerTeam:["DELETE /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"}],reviewPatGrantRequest:["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],reviewPatGrantRequestsInBulk:["POST /orgs/{org}/personal-access-token-requests"],revokeAllOrgRolesTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],revokeAllOrgRolesUser:["DELETE /orgs/{org}/organization-roles/users/{username}"],revokeOrgRoleTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],revokeOrgRoleUser:["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],setImmutableReleasesSettings:["PUT /orgs/{org}/settings/immutable-releases"],setImmutableReleasesSettingsRepositories:["PUT /orgs/{org}/settings/immutable-releases/repositories"],setMembershipForUser:["PUT /orgs/{org}/memberships/{username}"],setPublicMembershipForAuthenticatedUser:["PUT /orgs/{org}/public_members/{username}"],unblockUser:["DELETE /orgs/{org}/blocks/{username}"],update:["PATCH /orgs/{org}"],updateIssueType:["PUT /orgs/{org}/issue-types/{issue_type_id}"],updateMembershipForAuthenticatedUser:["PATCH /user/memberships/orgs/{org}"],updatePatAccess:["POST /orgs/{org}/personal-access-tokens/{pat_id}"],updatePatAccesses:["POST /orgs/{org}/personal-access-tokens"],updateWebhook:["PATCH /orgs/{org}/hooks/{hook_id}"],updateWebhookConfigForOrg:["PATCH /orgs/{org}/hooks/{hook_id}/config"]},packages:{deletePackageForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}"],deletePackageForOrg:["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],deletePackageForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}"],deletePackageVersionForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForOrg:["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],getAllPackageVersionsForAPackageOwnedByAnOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPackageOwnedByOrg"]}],getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPackageOwnedByAuthenticatedUser"]}],getAllPackageVersionsForPackageOwnedByAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions"],getPackageForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}"],getPackageForOrganization:["GET /orgs/{org}/packages/{package_type}/{package_name}"],getPackageForUser:["GET /users/{username}/packages/{package_type}/{package_name}"],getPackageVersionForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForOrganization:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],listDockerMigrationConflictingPackagesForAuthenticatedUser:["GET /user/docker/conflicts"],listDockerMigrationConflictingPackagesForOrganization:["GET /orgs/{org}/docker/conflicts"],listDockerMigrationConflictingPackagesForUser:["GET /users/{username}/docker/conflicts"],listPackagesForAuthenticatedUser:["GET /user/packages"],listPackagesForOrganization:["GET /orgs/{org}/packages"],listPackagesForUser:["GET /users/{username}/packages"],restorePackageForAuthenticatedUser:["POST /user/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForUser:["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageVersionForAuthenticatedUser:["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForUser:["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]},privateRegistries:{createOrgPrivateRegistry:["POST /orgs/{org}/private-registries"],deleteOrgPrivateRegistry:["DELETE /orgs/{org}/private-registries/{secret_name}"],getOrgPrivateRegistry:["GET /orgs/{org}/private-registries/{secret_name}"],getOrgPublicKey:["GET /orgs/{org}/private-registries/public-key"],listOrgPrivateRegistries:["GET /orgs/{org}/private-registries"],updateOrgPrivateRegistry:["PATCH /orgs/{org}/private-registries/{secret_name}"]},projects:{addItemForOrg:["POST /orgs/{org}/projectsV2/{project_number}/items"],addItemForUser:["POST /users/{username}/projectsV2/{project_number}/items"],deleteItemForOrg:["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],deleteItemForUser:["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],getFieldForOrg:["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],getFieldForUser:["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],getForOrg:["GET /orgs/{org}/projectsV2/{project_number}"],getForUser:["GET /users/{username}/projectsV2/{project_number}"],getOrgItem:["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],getUserItem:["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],listFieldsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/fields"],listFieldsForUser:["GET /users/{username}/projectsV2/{project_number}/fields"],listForOrg:["GET /orgs/{org}/projectsV2"],listForUser:["GET /users/{username}/projectsV2"],listItemsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/items"],listItemsForUser:["GET /users/{username}/projectsV2/{project_number}/items"],updateItemForOrg:["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],updateItemForUser:["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]},pulls:{checkIfMerged:["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],create:["POST /repos/{owner}/{repo}/pulls"],createReplyForReviewComment:["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],createReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],createReviewComment:["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],deletePendingReview:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],deleteReviewComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],dismissReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],get:["GET /repos/{owner}/{repo}/pulls/{pull_number}"],getReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],getReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],list:["GET /repos/{owner}/{repo}/pulls"],listCommentsForReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],listCommits:["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],listFiles:["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],listRequestedReviewers:["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],listReviewComments:["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],listReviewCommentsForRepo:["GET /repos/{owner}/{repo}/pulls/comments"],listReviews:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],merge:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],removeRequestedReviewers:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],requestReviewers:["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],submitReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],update:["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],updateBranch:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],updateReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],updateReviewComment:["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]},rateLimit:{get:["GET /rate_limit"]},reactions:{createForCommitComment:["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],createForIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],createForIssueComment:["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],createForPullRequestReviewComment:["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],createForRelease:["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],createForTeamDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],createForTeamDiscussionInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],deleteForCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],deleteForIssue:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],deleteForIssueComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],deleteForPullRequestComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],deleteForRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],deleteForTeamDiscussion:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],deleteForTeamDiscussionComment:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],listForCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],listForIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],listForIssueComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],listForPullRequestReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],listForRelease:["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],listForTeamDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],listForTeamDiscussionInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]},repos:{acceptInvitation:["PATCH /user/repository_invitations/{invitation_id}",{},{renamed:["repos","acceptInvitationForAuthenticatedUser"]}],acceptInvitationForAuthenticatedUser:["PATCH /user/repository_invitations/{invitation_id}"],addAppAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],addCollaborator:["PUT /repos/{owner}/{repo}/collaborators/{username}"],addStatusCheckContexts:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],addTeamAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],addUserAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],cancelPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],checkAutomatedSecurityFixes:["GET /repos/{owner}/{repo}/automated-security-fixes"],checkCollaborator:["GET /repos/{owner}/{repo}/collaborators/{username}"],checkImmutableReleases:["GET /repos/{owner}/{repo}/immutable-releases"],checkPrivateVulnerabilityReporting:["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],checkVulnerabilityAlerts:["GET /repos/{owner}/{repo}/vulnerability-alerts"],codeownersErrors:["GET /repos/{owner}/{repo}/codeowners/errors"],compareCommits:["GET /repos/{owner}/{repo}/compare/{base}...{head}"],compareCommitsWithBasehead:["GET /repos/{owner}/{repo}/compare/{basehead}"],createAttestation:["POST /repos/{owner}/{repo}/attestations"],createAutolink:["POST /repos/{owner}/{repo}/autolinks"],createCommitComment:["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],createCommitSignatureProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],createCommitStatus:["POST /repos/{owner}/{repo}/statuses/{sha}"],createDeployKey:["POST /repos/{owner}/{repo}/keys"],createDeployment:["POST /repos/{owner}/{repo}/deployments"],createDeploymentBranchPolicy:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],createDeploymentProtectionRule:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],createDeploymentStatus:["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],createDispatchEvent:["POST /repos/{owner}/{repo}/dispatches"],createForAuthenticatedUser:["POST /user/repos"],createFork:["POST /repos/{owner}/{repo}/forks"],createInOrg:["POST /orgs/{org}/repos"],createOrUpdateEnvironment:["PUT /repos/{owner}/{repo}/environments/{environment_name}"],createOrUpdateFileContents:["PUT /repos/{owner}/{repo}/contents/{path}"],createOrgRuleset:["POST /orgs/{org}/rulesets"],createPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments"],createPagesSite:["POST /repos/{owner}/{repo}/pages"],createRelease:["POST /repos/{owner}/{repo}/releases"],createRepoRuleset:["POST /repos/{owner}/{repo}/rulesets"],createUsingTemplate:["POST /repos/{template_owner}/{template_repo}/generate"],createWebhook:["POST /repos/{owner}/{repo}/hooks"],customPropertiesForReposCreateOrUpdateRepositoryValues:["PATCH /repos/{owner}/{repo}/properties/values"],customPropertiesForReposGetRepositoryValues:["GET /repos/{owner}/{repo}/properties/values"],declineInvitation:["DELETE /user/repository_invitations/{invitation_id}",{},{renamed:["repos","declineInvitationForAuthenticatedUser"]}],declineInvitationForAuthenticatedUser:["DELETE /user/repository_invitations/{invitation_id}"],delete:["DELETE /repos/{owner}/{repo}"],deleteAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],deleteAdminBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],deleteAnEnvironment:["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],deleteAutolink:["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],deleteBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],deleteCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],deleteCommitSignatureProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],deleteDeployKey:["DELETE /repos/{owner}/{repo}/keys/{key_id}"],deleteDeployment:["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],deleteDeploymentBranchPolicy:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],deleteFile:["DELETE /repos/{owner}/{repo}/contents/{path}"],deleteInvitation:["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],deleteOrgRuleset:["DELETE /orgs/{org}/rulesets/{ruleset_id}"],deletePagesSite:["DELETE /repos/{owner}/{repo}/pages"],deletePullRequestReviewProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],deleteRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}"],deleteReleaseAsset:["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],deleteRepoRuleset:["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],deleteWebhook:["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],disableAutomatedSecurityFixes:["DELETE /repos/{owner}/{repo}/automated-security-fixes"],disableDeploymentProtectionRule:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],disableImmutableReleases:["DELETE /repos/{owner}/{repo}/immutable-releases"],disablePrivateVulnerabilityReporting:["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],disableVulnerabilityAlerts:["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],downloadArchive:["GET /repos/{owner}/{repo}/zipball/{ref}",{},{renamed:["repos","downloadZipballArchive"]}],downloadTarballArchive:["GET /repos/{owner}/{repo}/tarball/{ref}"],downloadZipballArchive:["GET /repos/{owner}/{repo}/zipball/{ref}"],enableAutomatedSecurityFixes:["PUT /repos/{owner}/{repo}/automated-security-fixes"],enableImmutableReleases:["PUT /repos/{owner}/{repo}/immutable-releases"],enablePrivateVulnerabilityReporting:["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],enableVulnerabilityAlerts:["PUT /repos/{owner}/{repo}/vulnerability-alerts"],generateReleaseNotes:["POST /repos/{owner}/{repo}/releases/generate-notes"],get:["GET /repos/{owner}/{repo}"],getAccessRestrictions:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],getAdminBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],getAllDeploymentProtectionRules:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],getAllEnvironments:["GET /repos/{owner}/{repo}/environments"],getAllStatusCheckContexts:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],getAllTopics:["GET /repos/{owner}/{repo}/topics"],getAppsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],getAutolink:["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],getBranch:["GET /repos/{owner}/{repo}/branches/{branch}"],getBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection"],getBranchRules:["GET /repos/{owner}/{repo}/rules/branches/{branch}"],getClones:["GET /repos/{owner}/{repo}/traffic/clones"],getCodeFrequencyStats:["GET /repos/{owner}/{repo}/stats/code_frequency"],getCollaboratorPermissionLevel:["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],getCombinedStatusForRef:["GET /repos/{owner}/{repo}/commits/{ref}/status"],getCommit:["GET /repos/{owner}/{repo}/commits/{ref}"],getCommitActivityStats:["GET /repos/{owner}/{repo}/stats/commit_activity"],getCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}"],getCommitSignatureProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],getCommunityProfileMetrics:["GET /repos/{owner}/{repo}/community/profile"],getContent:["GET /repos/{owner}/{repo}/contents/{path}"],getContributorsStats:["GET /repos/{owner}/{repo}/stats/contributors"],getCustomDeploymentProtectionRule:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],getDeployKey:["GET /repos/{owner}/{repo}/keys/{key_id}"],getDeployment:["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],getDeploymentBranchPolicy:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],getDeploymentStatus:["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],getEnvironment:["GET /repos/{owner}/{repo}/environments/{environment_name}"],getLatestPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/latest"],getLatestRelease:["GET /repos/{owner}/{repo}/releases/latest"],getOrgRuleSuite:["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],getOrgRuleSuites:["GET /orgs/{org}/rulesets/rule-suites"],getOrgRuleset:["GET /orgs/{org}/rulesets/{ruleset_id}"],getOrgRulesets:["GET /orgs/{org}/rulesets"],getPages:["GET /repos/{owner}/{repo}/pages"],getPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],getPagesDeployment:["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],getPagesHealthCheck:["GET /repos/{owner}/{repo}/pages/health"],getParticipationStats:["GET /repos/{owner}/{repo}/stats/participation"],getPullRequestReviewProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],getPunchCardStats:["GET /repos/{owner}/{repo}/stats/punch_card"],getReadme:["GET /repos/{owner}/{repo}/readme"],getReadmeInDirectory:["GET /repos/{owner}/{repo}/readme/{dir}"],getRelease:["GET /repos/{owner}/{repo}/releases/{release_id}"],getReleaseAsset:["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],getReleaseByTag:["GET /repos/{owner}/{repo}/releases/tags/{tag}"],getRepoRuleSuite:["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],getRepoRuleSuites:["GET /repos/{owner}/{repo}/rulesets/rule-suites"],getRepoRuleset:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],getRepoRulesetHistory:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],getRepoRulesetVersion:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],getRepoRulesets:["GET /repos/{owner}/{repo}/rulesets"],getStatusChecksProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],getTeamsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],getTopPaths:["GET /repos/{owner}/{repo}/traffic/popular/paths"],getTopReferrers:["GET /repos/{owner}/{repo}/traffic/popular/referrers"],getUsersWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],getViews:["GET /repos/{owner}/{repo}/traffic/views"],getWebhook:["GET /repos/{owner}/{repo}/hooks/{hook_id}"],getWebhookConfigForRepo:["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],listActivities:["GET /repos/{owner}/{repo}/activity"],listAttestations:["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],listAutolinks:["GET /repos/{owner}/{repo}/autolinks"],listBranches:["GET /repos/{owner}/{repo}/branches"],listBranchesForHeadCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],listCollaborators:["GET /repos/{owner}/{repo}/collaborators"],listCommentsForCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],listCommitCommentsForRepo:["GET /repos/{owner}/{repo}/comments"],listCommitStatusesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],listCommits:["GET /repos/{owner}/{repo}/commits"],listContributors:["GET /repos/{owner}/{repo}/contributors"],listCustomDeploymentRuleIntegrations:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],listDeployKeys:["GET /repos/{owner}/{repo}/keys"],listDeploymentBranchPolicies:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],listDeploymentStatuses:["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],listDeployments:["GET /repos/{owner}/{repo}/deployments"],listForAuthenticatedUser:["GET /user/repos"],listForOrg:["GET /orgs/{org}/repos"],listForUser:["GET /users/{username}/repos"],listForks:["GET /repos/{owner}/{repo}/forks"],listInvitations:["GET /repos/{owner}/{repo}/invitations"],listInvitationsForAuthenticatedUser:["GET /user/repository_invitations"],listLanguages:["GET /repos/{owner}/{repo}/languages"],listPagesBuilds:["GET /repos/{owner}/{repo}/pages/builds"],listPublic:["GET /repositories"],listPullRequestsAssociatedWithCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],listReleaseAssets:["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],listReleases:["GET /repos/{owner}/{repo}/releases"],listTags:["GET /repos/{owner}/{repo}/tags"],listTeams:["GET /repos/{owner}/{repo}/teams"],listWebhookDeliveries:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /repos/{owner}/{repo}/hooks"],merge:["POST /repos/{owner}/{repo}/merges"],mergeUpstream:["POST /repos/{owner}/{repo}/merge-upstream"],pingWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeAppAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],removeCollaborator:["DELETE /repos/{owner}/{repo}/collaborators/{username}"],removeStatusCheckContexts:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],removeStatusCheckProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],removeTeamAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],removeUserAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],renameBranch:["POST /repos/{owner}/{repo}/branches/{branch}/rename"],replaceAllTopics:["PUT /repos/{owner}/{repo}/topics"],requestPagesBuild:["POST /repos/{owner}/{repo}/pages/builds"],setAdminBranchProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],setAppAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],setStatusCheckContexts:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],setTeamAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],setUserAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],testPushWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],transfer:["POST /repos/{owner}/{repo}/transfer"],update:["PATCH /repos/{owner}/{repo}"],updateBranchProtection:["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],updateCommitComment:["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],updateDeploymentBranchPolicy:["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],updateInformationAboutPagesSite:["PUT /repos/{owner}/{repo}/pages"],updateInvitation:["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],updateOrgRuleset:["PUT /orgs/{org}/rulesets/{ruleset_id}"],updatePullRequestReviewProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],updateRelease:["PATCH /repos/{owner}/{repo}/releases/{release_id}"],updateReleaseAsset:["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],updateRepoRuleset:["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],updateStatusCheckPotection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",{},{renamed:["repos","updateStatusCheckProtection"]}],updateStatusCheckProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],updateWebhook:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],updateWebhookConfigForRepo:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],uploadReleaseAsset:["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",{baseUrl:"https://uploads.github.com"}]},search:{code:["GET /search/code"],commits:["GET /search/commits"],issuesAndPullRequests:["GET /search/issues"],labels:["GET /search/labels"],repos:["GET /search/repositories"],topics:["GET /search/topics"],users:["GET /search/users"]},secretScanning:{createPushProtectionBypass:["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],getAlert:["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],getScanHistory:["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],listAlertsForOrg:["GET /orgs/{org}/secret-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/secret-scanning/alerts"],listLocationsForAlert:["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],listOrgPatternConfigs:["GET /orgs/{org}/secret-scanning/pattern-configurations"],updateAlert:["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],updateOrgPatternConfigs:["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]},securityAdvisories:{createFork:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],createPrivateVulnerabilityReport:["POST /repos/{owner}/{repo}/security-advisories/reports"],createRepositoryAdvisory:["POST /repos/{owner}/{repo}/security-advisories"],createRepositoryAdvisoryCveRequest:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],getGlobalAdvisory:["GET /advisories/{ghsa_id}"],getRepositoryAdvisory:["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],listGlobalAdvisories:["GET /advisories"],listOrgRepositoryAdvisories:["GET /orgs/{org}/security-advisories"],listRepositoryAdvisories:["GET /repos/{owner}/{repo}/security-advisories"],updateRepositoryAdvisory:["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]},teams:{addOrUpdateMembershipForUserInOrg:["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],addOrUpdateRepoPermissionsInOrg:["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],checkPermissionsForRepoInOrg:["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],create:["POST /orgs/{org}/teams"],createDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],createDiscussionInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions"],deleteDiscussionCommentInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],deleteDiscussionInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],deleteInOrg:["DELETE /orgs/{org}/teams/{team_slug}"],getByName:["GET /orgs/{org}/teams/{team_slug}"],getDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],getDiscussionInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],getMembershipForUserInOrg:["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],list:["GET /orgs/{org}/teams"],listChildInOrg:["GET /orgs/{org}/teams/{team_slug}/teams"],listDiscussionCommentsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],listDiscussionsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions"],listForAuthenticatedUser:["GET /user/teams"],listMembersInOrg:["GET /orgs/{org}/teams/{team_slug}/members"],listPendingInvitationsInOrg:["GET /orgs/{org}/teams/{team_slug}/invitations"],listReposInOrg:["GET /orgs/{org}/teams/{team_slug}/repos"],removeMembershipForUserInOrg:["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],removeRepoInOrg:["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],updateDiscussionCommentInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],updateDiscussionInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],updateInOrg:["PATCH /orgs/{org}/teams/{team_slug}"]},users:{addEmailForAuthenticated:["POST /user/emails",{},{renamed:["users","addEmailForAuthenticatedUser"]}],addEmailForAuthenticatedUser:["POST /user/emails"],addSocialAccountForAuthenticatedUser:["POST /user/social_accounts"],block:["PUT /user/blocks/{username}"],checkBlocked:["GET /user/blocks/{username}"],checkFollowingForUser:["GET /users/{username}/following/{target_user}"],checkPersonIsFollowedByAuthenticated:["GET /user/following/{username}"],createGpgKeyForAuthenticated:["POST /user/gpg_keys",{},{renamed:["users","createGpgKeyForAuthenticatedUser"]}],createGpgKeyForAuthenticatedUser:["POST /user/gpg_keys"],createPublicSshKeyForAuthenticated:["POST /user/keys",{},{renamed:["users","createPublicSshKeyForAuthenticatedUser"]}],createPublicSshKeyForAuthenticatedUser:["POST /user/keys"],createSshSigningKeyForAuthenticatedUser:["POST /user/ssh_signing_keys"],deleteAttestationsBulk:["POST /users/{username}/attestations/delete-request"],deleteAttestationsById:["DELETE /users/{username}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /users/{username}/attestations/digest/{subject_digest}"],deleteEmailForAuthenticated:["DELETE /user/emails",{},{renamed:["users","deleteEmailForAuthenticatedUser"]}],deleteEmailForAuthenticatedUser:["DELETE /user/emails"],deleteGpgKeyForAuthenticated:["DELETE /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","deleteGpgKeyForAuthenticatedUser"]}],deleteGpgKeyForAuthenticatedUser:["DELETE /user/gpg_keys/{gpg_key_id}"],deletePublicSshKeyForAuthenticated:["DELETE /user/keys/{key_id}",{},{renamed:["users","deletePublicSshKeyForAuthenticatedUser"]}],deletePublicSshKeyForAuthenticatedUser:["DELETE /user/keys/{key_id}"],deleteSocialAccountForAuthenticatedUser:["DELETE /user/social_accounts"],deleteSshSigningKeyForAuthenticatedUser:["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],follow:["PUT /user/following/{username}"],getAuthenticated:["GET /user"],getById:["GET /user/{account_id}"],getByUsername:["GET /users/{username}"],getContextForUser:["GET /users/{username}/hovercard"],getGpgKeyForAuthenticated:["GET /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","getGpgKeyForAuthenticatedUser"]}],getGpgKeyForAuthenticatedUser:["GET /user/gpg_keys/{gpg_key_id}"],getPublicSshKeyForAuthenticated:["GET /user/keys/{key_id}",{},{renamed:["users","getPublicSshKeyForAuthenticatedUser"]}],getPublicSshKeyForAuthenticatedUser:["GET /user/keys/{key_id}"],getSshSigningKeyForAuthenticatedUser:["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],list:["GET /users"],listAttestations:["GET /users/{username}/attestations/{subject_digest}"],listAttestationsBulk:["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],listBlockedByAuthenticated:["GET /user/blocks",{},{renamed:["users","listBlockedByAuthenticatedUser"]}],listBlockedByAuthenticatedUser:["GET /user/blocks"],listEmailsForAuthenticated:["GET /user/emails",{},{renamed:["users","listEmailsForAuthenticatedUser"]}],listEmailsForAuthenticatedUser:["GET /user/emails"],listFollowedByAuthenticated:["GET /user/following",{},{renamed:["users","listFollowedByAuthenticatedUser"]}],listFollowedByAuthenticatedUser:["GET /user/following"],listFollowersForAuthenticatedUser:["GET /user/followers"],listFollowersForUser:["GET /users/{username}/followers"],listFollowingForUser:["GET /users/{username}/following"],listGpgKeysForAuthenticated:["GET /user/gpg_keys",{},{renamed:["users","listGpgKeysForAuthenticatedUser"]}],listGpgKeysForAuthenticatedUser:["GET /user/gpg_keys"],listGpgKeysForUser:["GET /users/{username}/gpg_keys"],listPublicEmailsForAuthenticated:["GET /user/public_emails",{},{renamed:["users","listPublicEmailsForAuthenticatedUser"]}],listPublicEmailsForAuthenticatedUser:["GET /user/public_emails"],listPublicKeysForUser:["GET /users/{username}/keys"],listPublicSshKeysForAuthenticated:["GET /user/keys",{},{renamed:["users","listPublicSshKeysForAuthenticatedUser"]}],listPublicSshKeysForAuthenticatedUser:["GET /user/keys"],listSocialAccountsForAuthenticatedUser:["GET /user/social_accounts"],listSocialAccountsForUser:["GET /users/{username}/social_accounts"],listSshSigningKeysForAuthenticatedUser:["GET /user/ssh_signing_keys"],listSshSigningKeysForUser:["GET /users/{username}/ssh_signing_keys"],setPrimaryEmailVisibilityForAuthenticated:["PATCH /user/email/visibility",{},{renamed:["users","setPrimaryEmailVisibilityForAuthenticatedUser"]}],setPrimaryEmailVisibilityForAuthenticatedUser:["PATCH /user/email/visibility"],unblock:["DELETE /user/blocks/{username}"],unfollow:["DELETE /user/following/{username}"],updateAuthenticated:["PATCH /user"]}},IA=U4});function dg(e){let t={};for(let n of ys.keys())t[n]=new Proxy({octokit:e,scope:n,cache:{}},L4);return t}function G4(e,t,n,r,s){let o=e.request.defaults(r);function i(...a){let c=o.endpoint.merge(...a);if(s.mapToData)return c=Object.assign({},c,{data:c[s.mapToData],[s.mapToData]:void 0}),o(c);if(s.renamed){let[l,u]=s.renamed;e.log.warn(`octokit.${t}.${n}() has been renamed to octokit.${l}.${u}()`)}if(s.deprecated&&e.log.warn(s.deprecated),s.renamedParameters){let l=o.endpoint.merge(...a);for(let[u,d]of Object.entries(s.renamedParameters))u in l&&(e.log.warn(`"${u}" parameter is deprecated for "octokit.${t}.${n}()". Use "${d}" instead`),d in l||(l[d]=l[u]),delete l[u]);return o(l)}return o(...a)}return Object.assign(i,o)}var ys,L4,zA=k(()=>{FA();ys=new Map;for(let[e,t]of Object.entries(IA))for(let[n,r]of Object.entries(t)){let[s,o,i]=r,[a,c]=s.split(/ /),l=Object.assign({method:a,url:c},o);ys.has(e)||ys.set(e,new Map),ys.get(e).set(n,{scope:e,methodName:n,endpointDefaults:l,decorations:i})}L4={has({scope:e},t){return ys.get(e).has(t)},getOwnPropertyDescriptor(e,t){return{value:this.get(e,t),configurable:!0,writable:!0,enumerable:!0}},defineProperty(e,t,n){return Object.defineProperty(e.cache,t,n),!0},deleteProperty(e,t){return delete e.cache[t],!0},ownKeys({scope:e}){return[...ys.get(e).keys()]},set(e,t,n){return e.cache[t]=n},get({octokit:e,scope:t,cache:n},r){if(n[r])return n[r];let s=ys.get(t).get(r);if(!s)return;let{endpointDefaults:o,decorations:i}=s;return i?n[r]=G4(e,t,r,o,i):n[r]=e.request.defaults(o),n[r]}}});function j4(e){return{rest:dg(e)}}function pg(e){let t=dg(e);return{...t,rest:t}}var MA=k(()=>{OA();zA();j4.VERSION=ug;pg.VERSION=ug});var NA,DA=k(()=>{NA="22.0.1"});var UA,LA=k(()=>{EA();AA();RA();MA();DA();UA=Yu.plugin(ag,pg,lg).defaults({userAgent:`octokit-rest.js/${NA}`})});function mt(e,t,n){if(e instanceof O)return e;let r=e,s=r.response?.headers??r.headers??{},{message:o,errors:i}=W4(r),a=`GitHub: ${t}: ${r.status?`${r.status} `:""}${H4(o)}`,c=B4(s,o,i,r.status);if(c!==null)return new O("passing",a,{after:c});if(r.name==="GraphqlResponseError")return Z4(r,a,n);switch(r.status){case 401:return new O("passing",a,{after:10});case 403:return new O(/suspended/i.test(o)?"permanent":"forbidden",a);case 404:case 410:return new O("gone",a);case 422:return q4(o,i,a);default:return r.status===void 0||r.status>=500||r.status===408?new O("passing",a,{uncertain:n}):new O("permanent",a)}}function B4(e,t,n,r){let s=n.some(l=>l.code==="abuse"||/submitted too quickly/i.test(l.message))||/secondary rate limit|abuse detection|submitted too quickly/i.test(t),o=String(e["x-ratelimit-remaining"])==="0",i=Number(e["retry-after"]);if(!(r===429||s||/rate limit/i.test(t)||r===403&&(o||i>0)))return null;if(i>0)return i;let c=Number(e["x-ratelimit-reset"])-Date.now()/1e3;return o&&c>0?Math.ceil(c)+1:V4}function q4(e,t,n){let r=t.map(i=>`${i.field} ${i.message}`).join(" ");if(/commit_id/.test(r)||/No commit found/i.test(e))return new O("passing",n,{after:2});let o=(t.some(i=>/review_thread|review_comment|PullRequestReview/i.test(`${i.field} ${i.resource}`))||/\b(line|path|side|position|diff|hunk)\b/i.test(`${e} ${r}`))&&!/too long|can't be blank|missing_field/i.test(`${e} ${r}`);return new O(o?"anchor":"permanent",n)}function Z4(e,t,n){let r=(e.errors??[]).map(s=>s.type??"");return r.some(s=>s==="FORBIDDEN"||s==="INSUFFICIENT_SCOPES")?new O("forbidden",t):r.includes("NOT_FOUND")?new O("gone",t):/something went wrong|timed? ?out|try again/i.test(t)?new O("passing",t,{uncertain:n}):new O("permanent",t)}function W4(e){let t=e.response?.data,r=(Array.isArray(t?.errors)?t.errors:[]).map(a=>{let c=typeof a=="string"?{message:a}:a??{},l=u=>String(c[u]??"");return{code:l("code"),field:l("field"),resource:l("resource"),message:l("message")}}),s=r.find(a=>a.message)?.message,o=e.errors?.map(a=>a.message).join("; "),i=String(o||t?.message||e.message||"no answer");return{message:s?`${i}: ${s}`:i,errors:r}}function H4(e){return e.replace(/\s+/g," ").slice(0,300)}var V4,Za=k(()=>{"use strict";H();V4=60});function Xu(e,t){return!t||Object.keys(t).length===0?[]:Object.entries(e).filter(([n,r])=>GA.indexOf(t[n]??"")<GA.indexOf(r))}function mg(e,t,n){let[r]=Xu(e,t);return r?new O("forbidden",`GitHub: ${n}: the App does not have the permission ${fg(...r)}; give it in the App's settings, and accept it for the installation`):null}var GA,K4,J4,fg,hg=k(()=>{"use strict";H();GA=["read","write","admin"],K4={checks:"Checks",contents:"Contents",issues:"Issues",merge_queues:"Merge queues",metadata:"Metadata",pull_requests:"Pull requests",workflows:"Workflows"},J4=e=>K4[e]??e,fg=(e,t)=>`"${J4(e)}: ${t==="write"?"Read and write":"Read-only"}"`});function Qu(e){return async(t,{what:n,write:r=!1,needs:s},o)=>{let i=await e.access(t);mg(s,i.permissions,n)&&(i=await e.freshAccess(t,X4));let a=mg(s,i.permissions,n);if(a)throw a;try{return await o(i.client,i.where,i)}catch(c){let l=mt(c,n,r),{status:u}=c;if(u===401||l.kind==="gone"||l.kind==="forbidden"){let d=await Q4(e,t,i,{token:u===401,age:l.kind==="forbidden"?Y4:0});if(d)try{return await o(d.client,d.where,d)}catch(p){throw mt(p,n,r)}}throw l}}}async function Q4(e,t,n,{token:r,age:s}){let o=await e.freshAccess({...t,repositoryId:n.repository.repositoryId},s);return o.repository.repository===n.repository.repository&&o.installation===n.installation&&(o===n||!r)?null:o}var Y4,X4,gg=k(()=>{"use strict";Za();hg();Y4=2e3,X4=1e3});function $r(e,t,n){return`${e==="issue"?"I":"R"}:${t}:${n}`}function Wa(e){let t=/^([IR]):([1-9]\d{0,18}):([\w=+/-]{1,200})$/.exec(e);if(!t)throw new O("permanent",`${JSON.stringify(e.slice(0,100))} is no id of a comment`);return{kind:e6[t[1]],id:t[2],node:t[3]}}var e6,Ha,jA,ed=k(()=>{"use strict";H();e6={I:"issue",R:"review"};Ha=e=>String(e),jA=(e,t)=>e.id<t.id?1:e.id>t.id?-1:0});function Pr(e){let t=/^([A-Za-z0-9._-]+)\/([A-Za-z0-9._-]+)$/.exec(e);if(!t||/^\.{1,2}$/.test(t[1])||/^\.{1,2}$/.test(t[2]))throw new O("permanent",`${JSON.stringify(e.slice(0,200))} is no repository of GitHub`);return{owner:t[1],repo:t[2]}}var zue,td,nd=k(()=>{"use strict";H();Za();zue=50*6e4,td=e=>({repository:e.full_name,repositoryId:String(e.id),isPrivate:e.private!==!1,isArchived:e.archived===!0,createdAt:e.created_at??null})});function rd(e){let t=e.replace(/^refs\/heads\//,"");if(!t.startsWith(_g)||t.length>500)return null;let n=t.lastIndexOf("/"),r=t.slice(_g.length,n),[,s,o]=/^pr-([1-9]\d{0,8})-([0-9a-f]{40,64})$/.exec(t.slice(n+1))??[];return r&&s&&o?{branch:r,ref:t,change:Number(s),base:o}:null}async function sd(e,{repository:t}){let{data:n}=await e.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}",{...Pr(t),ref:`heads/${_g}`});return n.flatMap(({ref:r,object:s})=>{let o=rd(r);return o?[{...o,head:s.sha}]:[]})}async function VA(e,t,{branch:n,head:r,base:s,change:o}){let a=(await e.graphql(t6,{...t,branch:n})).repository?.mergeQueue?.entries?.nodes??[],c=new Set([o]);for(let l=r;l!==s;){let u=a.find(p=>p?.headCommit?.oid===l),d=u?.baseCommit?.oid;if(!u?.pullRequest||!d||d===l||c.size>100)break;c.add(u.pullRequest.number),l=d}return[...c]}var _g,t6,od=k(()=>{"use strict";nd();_g="gh-readonly-queue/";t6=`query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) { mergeQueue(branch: $branch) {
    entries(first: 100) { nodes { baseCommit { oid } headCommit { oid } pullRequest { number } } }
  } }
}`});async function yg({viewerDidAuthor:e,author:t,body:n},r){return e?!0:t===null||!/(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/.test(n.trimEnd())?!1:t.__typename==="Bot"||t.__typename==="User"&&r(t.login)}async function wg(e,t,n){let r=await ZA(e,n6,"reviewThreads",t),s=[];for(let o of r){let{id:i,isResolved:a,comments:c}=o,[l,...u]=c.nodes.filter(p=>p!==null);if(!l||!await yg(l,n))continue;let d=[];for(let p of u)d.push(!await yg(p,n));s.push({thread:i,comment:$r("review",l.fullDatabaseId,l.id),first:l.fullDatabaseId,body:l.body,resolved:a,minimised:l.isMinimized,answered:d.includes(!0)||c.pageInfo.hasNextPage,place:s6(o)})}return s}function s6({path:e,line:t,isOutdated:n,diffSide:r,subjectType:s}){let o=r==="LEFT"?"old":"new";return s==="FILE"?{path:e,line:null,side:o}:n||t===null?null:{path:e,line:t,side:o}}async function qA(e,t,n){let r=[];for(let s of await ZA(e,r6,"comments",t)){if(!await yg(s,n))continue;let o=$r("issue",s.fullDatabaseId,s.id);r.push({comment:o,body:s.body,minimised:s.isMinimized})}return r}async function ZA(e,t,n,{repositoryId:r,...s}){let o=[],i=null;do{let a=await e.graphql(t,{...s,after:i}),{databaseId:c,pullRequest:l}=a.repository;if(c&&String(c)!==r)throw new O("gone",`GitHub: ${s.owner}/${s.repo} is the name of another repository`);let u=l[n];for(let d of u.nodes)d!==null&&o.push(d);i=u.pageInfo.hasNextPage?u.pageInfo.endCursor:null}while(i!==null);return o}async function WA(e,t,n){let o=`mutation ($input: ${n?"ResolveReviewThreadInput":"UnresolveReviewThreadInput"}!) { ${n?"resolveReviewThread":"unresolveReviewThread"}(input: $input) { thread { id } } }`;await e.graphql(o,{input:{threadId:t}})}async function HA(e,t,n){let r=n?"mutation ($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }":"mutation ($input: UnminimizeCommentInput!) { unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }",s=n?{subjectId:t,classifier:"RESOLVED"}:{subjectId:t};await e.graphql(r,{input:s})}var BA,bg,n6,r6,KA=k(()=>{"use strict";H();ed();BA="id fullDatabaseId body viewerDidAuthor author { __typename login } isMinimized",bg="pageInfo { endCursor hasNextPage }",n6=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    reviewThreads(first: 50, after: $after) {
      nodes { id isResolved isOutdated path line diffSide subjectType comments(first: 50) { nodes { ${BA} } ${bg} } }
      ${bg}
    }
  } }
}`,r6=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    comments(first: 100, after: $after) { nodes { ${BA} } ${bg} }
  } }
}`});function QA(e,t,n){let r=Qu(e),s=f=>`${f.repository}#${f.change}`,o=(f,m)=>m?`queue:${m.change}`:String(f.change);async function i(f,m,h){let g={what:`the checks of ${s(f)}`,needs:{checks:"read"}},_=await r(f,g,(C,A)=>C.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs",{...A,ref:m,check_name:JA,..."appId"in t&&{app_id:t.appId},filter:"all",per_page:100})),y="slug"in t?await t.slug():void 0,v=(y===void 0?_:_.filter(C=>C.app?.slug===y)).filter(C=>C.external_id===o(f,h)).sort(jA)[0];if(!v)return null;let{title:T,summary:E,text:S}=v.output,$=["success","failure","neutral"].includes(v.conclusion)?v.conclusion:null;return{id:String(v.id),conclusion:$,title:T??"",summary:E??"",text:S}}async function a(f,m,h,g,_){let y=h??(await i(f,m,_))?.id,b={status:"completed",conclusion:g.conclusion,completed_at:new Date().toISOString(),external_id:o(f,_),output:{title:g.title.slice(0,YA),summary:g.summary,...g.text!==null&&{text:g.text},annotations:g.annotations.map(v=>({path:v.path,start_line:v.line,end_line:v.line,annotation_level:v.level,title:v.title.slice(0,YA),message:v.message}))}},w={what:`the check of ${s(f)}`,write:!0,needs:{checks:"write"}};return r(f,w,async(v,T)=>{let{data:E}=y===void 0?await v.request("POST /repos/{owner}/{repo}/check-runs",{...T,...b,name:JA,head_sha:m}):await v.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",{...T,...b,check_run_id:Ha(y)});return String(E.id)})}let c=f=>{let m=new Map;return h=>{let g=m.get(h)??u.permission(f,h).then(_=>_==="write");return m.set(h,g),g}},l=f=>({what:f,write:!0,needs:{pull_requests:"write"}}),u={checkTexts:!0,check:i,putCheck:a,async change(f){let m={what:`the pull request ${s(f)}`,needs:{pull_requests:"read"}};try{return await r(f,m,async(h,g,_)=>{let{data:y}=await h.request("GET /repos/{owner}/{repo}/pulls/{pull_number}",{...g,pull_number:f.change}),{repository:b,repositoryId:w}=_.repository;if(String(y.base.repo.id)!==w)throw new O("gone",`GitHub: ${b} is the name of another repository`);return{platform:"github",repository:y.base.repo.full_name,repositoryId:w,change:f.change,state:y.state==="open"?"open":"closed",head:y.head.sha,base:{branch:y.base.ref,commit:y.base.sha},defaultBranch:y.base.repo.default_branch,title:y.title,body:y.body??"",author:y.user?.login??"ghost",url:y.html_url,isPrivate:y.base.repo.private!==!1,isArchived:y.base.repo.archived===!0}})}catch(h){if(h instanceof O&&h.kind==="gone")return null;throw h}},async*openChanges(){for(let{client:f,repository:m}of await p())try{let h=f.paginate.iterator("GET /repos/{owner}/{repo}/pulls",{...Pr(m.repository),state:"open",per_page:100});for await(let{data:g}of h)for(let _ of g)yield{platform:"github",...XA(m),change:_.number,head:_.head.sha}}catch(h){d(m,h,"the pull requests")}},async*queueHeads(){for(let{client:f,repository:m,permissions:h}of await p())if(!Xu({merge_queues:"read",contents:"read"},h).length)try{for(let g of await sd(f,m))yield{platform:"github",...XA(m),...g}}catch(g){d(m,g,"the merge queues")}},async queuedChanges(f){let m={what:`the merge queue of ${f.repository}`,needs:{merge_queues:"read"}};try{return await r(f,m,(h,g)=>VA(h,g,f))}catch(h){if(!(h instanceof O)||h.retry)throw h;return[f.change]}},async repository(f){try{return(await e.freshAccess(f,2e3)).repository}catch(m){let h=mt(m,`the repository ${f.repository}`,!1);if(h.kind==="gone")return null;throw h}},async wasHead(f,m){if((await u.change(f))?.head===m)return!0;try{return await i(f,m)!==null}catch(h){if(h instanceof O&&(h.kind==="gone"||/No commit found/i.test(h.message)))return!1;throw h}},posted:f=>{let m={what:`the comments of ${s(f)}`,needs:{pull_requests:"read"}};return r(f,m,async(h,g,{repository:_})=>{let y={...g,number:f.change,repositoryId:_.repositoryId},b=c(f),[w,v]=await Promise.all([wg(h,y,b),qA(h,y,b)]);return{threads:w.map(({first:T,...E})=>E),comments:v}})},createThread:(f,m,h,g)=>r(f,l(`a comment on ${s(f)}`),async(_,y)=>{let b=h.line===null?{subject_type:"file"}:{line:h.line,side:h.side==="old"?"LEFT":"RIGHT"},{data:w}=await _.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",{...y,pull_number:f.change,commit_id:m,path:h.path,body:g,...b});return{thread:`${vg}${w.id}`,comment:$r("review",w.id,w.node_id)}}),createComment:(f,m)=>r(f,l(`a comment on ${s(f)}`),async(h,g)=>{let{data:_}=await h.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments",{...g,issue_number:f.change,body:m});return $r("issue",_.id,_.node_id)}),async updateComment(f,m,h){let{kind:g,id:_}=Wa(m);await r(f,l(`a comment of ${s(f)}`),(y,b)=>{let w={...b,comment_id:Ha(_),body:h};return g==="issue"?y.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",w):y.request("PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}",w)})},setResolved:(f,m,h)=>{let g={what:`a thread of ${s(f)}`,write:!0,needs:{contents:"write"}};return r(f,g,async(_,y,{repository:b})=>{let w=m;if(m.startsWith(vg)){let v={...y,number:f.change,repositoryId:b.repositoryId};if(w=(await wg(_,v,c(f))).find(E=>E.first===m.slice(vg.length))?.thread,w===void 0)throw new O("gone",`a thread of ${s(f)} is not there any more`)}await WA(_,w,h)})},setMinimised:(f,m,h)=>r(f,l(`a comment of ${s(f)}`),g=>HA(g,Wa(m).node,h)),async react(f,m,h){let{kind:g,id:_}=Wa(m);await r(f,l(`a reaction on ${s(f)}`),(y,b)=>{let w={...b,comment_id:Ha(_),content:h};return g==="issue"?y.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",w):y.request("POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",w)})},async comment(f,m){let{kind:h,id:g}=Wa(m),_={what:`a comment of ${s(f)}`,needs:{pull_requests:"read"}};try{return await r(f,_,async(y,b)=>{let w={...b,comment_id:Ha(g)},{data:v}=h==="issue"?await y.request("GET /repos/{owner}/{repo}/issues/comments/{comment_id}",w):await y.request("GET /repos/{owner}/{repo}/pulls/comments/{comment_id}",w),T="issue_url"in v?v.issue_url:v.pull_request_url;return/\/(?:issues|pulls)\/(\d+)$/.exec(T)?.[1]===String(f.change)?{author:v.user?.login??"ghost",body:v.body??""}:null})}catch(y){if(y instanceof O&&y.kind==="gone")return null;throw y}},async permission(f,m){let h={what:`what ${m} may do in ${f.repository}`,needs:{}};try{let{data:g}=await r(f,h,(_,y)=>_.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission",{...y,username:m}));return g.permission==="admin"||g.permission==="write"?"write":g.permission==="read"?"read":"none"}catch(g){if(g instanceof O&&g.kind==="gone")return"none";throw g}}};return u;function d({repository:f},m,h){let{message:g}=mt(m,`${h} of ${f}`,!1);n.warn({repository:f,reason:g},`${h} of a repository cannot be listed`)}async function p(){try{let m=await(await e.app()).paginate("GET /app/installations",{per_page:100}),h=[];for(let{id:g,suspended_at:_,permissions:y,account:b}of m){if(_)continue;let w=y,[v]=Xu(o6,w);if(v){let S=b&&"login"in b?b.login:String(g);n.warn({installation:S,lacks:fg(...v)},"an installation does not grant what a review takes");continue}let T=await e.clientOf(g),E=await T.paginate("GET /installation/repositories",{per_page:100});for(let S of E){let x=td(S);e.learn(x.repositoryId,g),x.isArchived||h.push({client:T,repository:x,permissions:w})}}return h}catch(f){throw mt(f,"the installations of the App",!1)}}}var JA,vg,YA,o6,XA,e1=k(()=>{"use strict";H();gg();Za();hg();ed();nd();od();KA();JA="vmsd-warden",vg="new:",YA=255,o6={checks:"write",pull_requests:"read"};XA=({repository:e,repositoryId:t})=>({repository:e,repositoryId:t})});function n1(e,t,n){let r=Qu(t),s={place:null,why:null},o=d=>{if(d instanceof O&&(d.kind==="forbidden"||d.kind==="gone"))return d.message;throw d};async function i(d,p,f){if(await n()===null)return null;try{return await e.check(d,p,f)}catch(m){return o(m),null}}async function a(d,p,f){let m={what:`the status of ${d.repository}#${d.change}`,needs:{}};try{return await r(d,m,async(h,g)=>{let{data:_}=await h.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses",{...g,ref:p,per_page:100}),y=_.find(E=>E.context===t1&&E.target_url===l(d,f));if(!y)return null;let b=y.description??"",w=b.startsWith(id),v=y.state==="failure"?"failure":y.state!=="success"?null:w?"neutral":"success",T=w?b.slice(id.length):b;return{id:`${ad}${y.id}`,conclusion:v,title:T,summary:"",text:null}})}catch(h){return o(h),null}}let c=new Map;function l(d,p){let f=c.get(`${d.repository}#${d.change}`)??null;return f===null?null:p?`${f}#queue`:f}async function u(d){let p=`${d.repository}#${d.change}`;if(c.has(p))return;let f=await e.change(d);f&&c.set(p,f.url)}return{outlet:s,async check(d,p,f){return await u(d),await i(d,p,f)??await a(d,p,f)},async putCheck(d,p,f,m,h){let g=f?.startsWith(ad)??!1,_="GitHub: a token that is no App\u2019s writes no checks";if(await n()!==null)try{let T=await e.putCheck(d,p,g?null:f,m,h);return Object.assign(s,{place:"check",why:null}),T}catch(T){_=o(T)}await u(d);let y=m.conclusion==="neutral",b=`${y?id:""}${m.title}`.slice(0,i6),w=await a(d,p,h);if(Object.assign(s,{place:"status",why:_}),w?.conclusion===m.conclusion&&`${y?id:""}${w.title}`===b)return w.id;let v={what:`the status of ${d.repository}#${d.change}`,write:!0,needs:{}};try{return await r(d,v,async(T,E)=>{let S=l(d,h),{data:x}=await T.request("POST /repos/{owner}/{repo}/statuses/{sha}",{...E,sha:p,state:m.conclusion==="failure"?"failure":"success",context:t1,description:b,...S!==null&&{target_url:S}});return`${ad}${x.id}`})}catch(T){return Object.assign(s,{place:"job",why:o(T)}),`${ad}none`}}}}var t1,i6,id,ad,r1=k(()=>{"use strict";H();gg();t1="vmsd-warden",i6=140,id="Neutral: ",ad="status:"});async function a6(e){if(!e.ok)return e;let t=await e.text(),{headers:n,status:r,statusText:s}=e,o=/^application\/(?:[\w.-]+\+)?json\b/i.test(n.get("content-type")??"");if(t===""&&[201,202,204,205].includes(r)||o&&c6(t)){let c=new Response(t===""?null:t,{headers:n,status:r,statusText:s});return Object.defineProperty(c,"url",{value:e.url}),c}return Response.json({message:"the answer is none of GitHub: a proxy, or a page in its place"},{status:502})}function c6(e){try{let t=JSON.parse(e);return typeof t=="object"&&t!==null}catch{return!1}}var s1,o1,i1=k(()=>{"use strict";s1="2022-11-28",o1=(e,t)=>{let n=AbortSignal.timeout(2e4),r=t?.signal?AbortSignal.any([t.signal,n]):n;return fetch(e,{...t,signal:r}).then(a6)}});var a1={};de(a1,{connectToken:()=>u6});function u6(e,t){let{token:n,githubUrl:r,apiUrl:s,log:o}=e,i=new UA({...n!==null&&{auth:n},baseUrl:s,userAgent:"vmsd-warden",request:{fetch:o1},log:{debug(){},info(){},warn(){},error(){}}});i.hook.before("request",g=>{g.headers["x-github-api-version"]=s1});let a=i,c=d6(a,n),l=null,u=()=>(l??=a.graphql("query { viewer { login } }").then(g=>/^(.+)\[bot\]$/.exec(g.viewer.login)?.[1]??null,g=>{let _=mt(g,"whose the token is",!1);if(l=null,_.retry)throw _;return null}),l),d=QA(c,{slug:u},o),{check:p,putCheck:f,outlet:m}=n1(d,c,u);return{forge:{...d,check:p,putCheck:f,async*openChanges(){let{repository:g,where:_}=await c.access(t);try{let y=a.paginate.iterator("GET /repos/{owner}/{repo}/pulls",{..._,state:"open",per_page:100}),{repository:b,repositoryId:w}=g;for await(let{data:v}of y)for(let{number:T,head:E}of v)yield{platform:"github",repository:b,repositoryId:w,change:T,head:E.sha}}catch(y){throw mt(y,`the pull requests of ${t.repository}`,!1)}},async*queueHeads(){let{repository:g}=await c.access(t),{repository:_,repositoryId:y}=g;try{for(let b of await sd(a,g))yield{platform:"github",repository:_,repositoryId:y,...b}}catch(b){throw mt(b,`the merge queues of ${t.repository}`,!1)}}},outlet:m,gitAccess:{url({repository:g}){let{owner:_,repo:y}=Pr(g);return`${r.replace(/\/+$/,"")}/${_}/${y}.git`},authorization:async()=>n===null?null:`Basic ${Buffer.from(`x-access-token:${n}`).toString("base64")}`}}}function d6(e,t){let n=new Map;async function r(a){try{let{data:c}=await e.request("GET /repos/{owner}/{repo}",Pr(a.repository)),l=td(c);if(a.repositoryId!==void 0&&a.repositoryId!==l.repositoryId)throw new O("gone",`GitHub: ${a.repository} is the name of another repository`);let u=Pr(l.repository);return{repository:l,installation:0,permissions:l6,client:e,where:u,asked:Date.now()}}catch(c){throw mt(c,`the repository ${a.repository}`,!1)}}let s=async(a,c)=>{let l=a.repository.toLowerCase(),u=await n.get(l)?.catch(()=>null);if(u&&Date.now()-u.asked<c)return u;let d=r(a);return n.set(l,d),d},o=async()=>{throw new O("permanent","GitHub: a token is no App")},i=async()=>t??o();return{app:o,access:a=>s(a,Number.POSITIVE_INFINITY),freshAccess:s,clientOf:async()=>e,learn(){},readToken:i,pushToken:i,forget:({repository:a})=>{n.delete(a.toLowerCase())}}}var l6,c1=k(()=>{"use strict";LA();H();Za();e1();nd();od();r1();i1();l6=Object.fromEntries(["checks","contents","issues","merge_queues","metadata","pull_requests"].map(e=>[e,"admin"]))});function l1(e,t,n,r){let{status:s}=e,o=m6(t),i=`GitLab: ${n}: ${s}${o?` ${o}`:""}`,a=Number(e.headers.get("retry-after"))||void 0;return s===429?new O("passing",i,{after:a??f6(e)}):s===401?new O("passing",`${i} (is GITLAB_TOKEN still good?)`,{after:60}):s===403?new O("forbidden",i):s===404||s===410?new O("gone",i):s===409||s===423?new O("passing",i,{after:a??1}):s===405&&/moved/i.test(o)?new O("passing",i,{after:1}):s===408||s>=500?new O("passing",i,{uncertain:r,...a!==void 0&&{after:a}}):(s===400||s===422)&&/line_code|position|diff[_ ]file/i.test(o)?new O("anchor",i):s>=300&&s<400?new O("permanent",`${i}: GitLab answers from another address; set GITLAB_URL to it`):new O("permanent",i)}function f6(e){let t=Number(e.headers.get("ratelimit-reset"))-Date.now()/1e3;return t>0&&t<3600?Math.ceil(t):p6}function m6(e){let t=e;try{let r=JSON.parse(e);t=r?.message??r?.error_description??r?.error??""}catch{/^\s*</.test(e)&&(t="")}return(typeof t=="string"?t:JSON.stringify(t)).replace(/\s+/g," ").slice(0,300)}var p6,u1=k(()=>{"use strict";H();p6=60});import{setTimeout as h6}from"node:timers/promises";function d1({url:e,token:t,observe:n=()=>{}}){let r=`${e.replace(/\/+$/,"")}/api/v4`,s=new Map;async function o(c,l,u){let d=l.route.replace(/:(\w+)/g,(m,h)=>encodeURIComponent(l.path[h])),p=performance.now(),f=null;try{return f=await fetch(`${r}${d}${u}`,{method:c,headers:{accept:"application/json","private-token":t,"user-agent":"vmsd-warden",...l.body&&{"content-type":"application/json"}},...l.body&&{body:JSON.stringify(l.body)},redirect:"manual",signal:AbortSignal.timeout(g6)}),f}catch(m){let{cause:h,name:g}=m,_=g==="TimeoutError"?"no answer in 20 s":h?.message??m.message;throw new O("passing",`GitLab: ${l.what}: ${c} ${l.route}: ${_}`,{uncertain:c!=="GET"})}finally{let m=f?.headers.get("ratelimit-remaining");n({platform:"gitlab",route:`${c} ${l.route}`,status:f?.status??0,seconds:(performance.now()-p)/1e3,limitLeft:m?Number(m):null})}}async function i(c,l,u){let d=await o(c,l,u),p=Number(d.headers.get("retry-after"));d.status===429&&p>0&&p<=_6&&(await d.body?.cancel(),await h6(p*1e3),d=await o(c,l,u));let f=c==="GET"?v6(d,l):null;if(f!==null)return await d.body?.cancel(),i(c,{...l,path:{...l.path,id:f}},u);let m=await d.text().catch(()=>""),h=`${c} ${l.route}`;if(!d.ok)throw l1(d,m,`${l.what}: ${h}`,c!=="GET");try{let g=m===""?null:Es(m);if(g!==null&&typeof g!="object")throw new SyntaxError("no object");if(g===null&&c==="GET")throw new SyntaxError("nothing");return{data:g,next:k6(d.headers.get("link"))}}catch{throw new O("passing",`GitLab: ${l.what}: ${h}: the answer is no JSON`,{uncertain:c!=="GET"})}}async function a(c){let l={route:"/projects/:id",path:{id:c},what:`the project ${c}`},{data:u}=await i("GET",l,"");return String(u.id)}return{async idOf({repository:c,repositoryId:l}){if(l!==void 0)return l;let u=c.toLowerCase(),d=s.get(u);if(d&&Date.now()-d.asked<b6)return d.id;let p=a(c);return s.set(u,{id:p,asked:Date.now()}),p.catch(()=>s.delete(u)),p},get:async c=>(await i("GET",c,kg(c))).data,write:async(c,l)=>(await i(c,l,kg(l))).data,async*list(c){let l=kg({...c,query:{per_page:y6,...c.query}});for(let u=0;l!==null;u+=1){if(u===w6)throw new O("permanent",`GitLab: ${c.what}: the list has no end`);let d=await i("GET",c,l);yield*d.data,l=d.next}}}}function kg({query:e={}}){let t=new URLSearchParams(Object.entries(e).map(([n,r])=>[n,String(r)]));return t.size?`?${t}`:""}function v6(e,{path:t}){return![301,302,307,308].includes(e.status)||/^\d+$/.test(String(t?.id??"1"))?null:/\/api\/v4\/projects\/([1-9]\d*)(?=[/?]|$)/.exec(e.headers.get("location")??"")?.[1]??null}function k6(e){let t=/<([^>]+)>\s*;\s*rel="?next"?/.exec(e??"")?.[1];return t&&URL.canParse(t)?new URL(t).search:null}var g6,_6,y6,b6,w6,p1=k(()=>{"use strict";mc();H();u1();g6=2e4,_6=3,y6=100,b6=10*6e4,w6=1e3});var cd,f1,m1=k(()=>{"use strict";cd=e=>e.replace(/^(`{3,})suggestion$/gm,"$1suggestion:-0+0"),f1=e=>e.replace(/^(`{3,})suggestion:-0\+0$/gm,"$1suggestion")});function g1(e,t){let{head_pipeline:n,source_project_id:r,target_project_id:s}=e,o=n&&n.sha===t?[{project:n.project_id??r??s,pipeline:n.id}]:[],i=[...new Set([r??s,s])];return[...o,...i.map(a=>({project:a,pipeline:null}))]}async function Sg(e,t,n,r){let s=new Set;for(let{project:o}of g1(t,n))if(!s.has(o)){s.add(o);try{let i=[],a=e.list({route:"/projects/:id/repository/commits/:sha/statuses",path:{id:o,sha:n},query:{name:ld,all:!0},what:r});for await(let u of a)u.name===ld&&S6(u,t)&&i.push(u);let c=i.filter(u=>u.target_url===Eg(t)),l=(c.length?c:i).sort((u,d)=>d.id-u.id)[0];if(l)return T6(l)}catch(i){if(!(i instanceof O)||!["gone","forbidden"].includes(i.kind))throw i}}return null}function T6({id:e,status:t,description:n}){let r=n??"",s=r.startsWith(Tg),o=t==="failed"?"failure":t!=="success"?null:s?"neutral":"success",i=s?r.slice(Tg.length):r;return{id:String(e),conclusion:o,title:i,summary:"",text:null}}async function _1(e,t,n,r,s){let o=r.conclusion==="neutral"?Tg:"",i=Eg(t),a={name:ld,state:r.conclusion==="failure"?"failed":"success",description:`${o}${r.title}`.slice(0,h1),ref:t.source_branch,...i!==null&&{target_url:i}},c=null;for(let{project:l,pipeline:u}of g1(t,n))try{let{id:d}=await e.write("POST",{route:"/projects/:id/statuses/:sha",path:{id:l,sha:n},body:{...a,...u!==null&&{pipeline_id:u}},what:s});return String(d)}catch(d){if(!(d instanceof O&&["forbidden","gone","permanent"].includes(d.kind)))throw d;c??=d}throw new O("forbidden",c.message)}async function y1(e,{target_project_id:t,iid:n,web_url:r},s,o){let i={id:t,iid:n},a=`the external status checks of ${r}`;try{let c=e.list({route:"/projects/:id/merge_requests/:iid/status_checks",path:i,what:a});for await(let{id:l,name:u}of c)u===ld&&await e.write("POST",{route:"/projects/:id/merge_requests/:iid/status_check_responses",path:i,body:{sha:s,external_status_check_id:l,status:o==="failure"?"failed":"passed"},what:a})}catch(c){if(!(c instanceof O)||c.retry)throw c}}function S6({target_url:e},t){let n=Eg(t);return n===null||e===null?e===n:e===n||e.endsWith(`/-/merge_requests/${t.iid}`)}function Eg({web_url:e}){return e.length<=h1?e:null}var ld,h1,Tg,b1=k(()=>{"use strict";H();ld="vmsd-warden",h1=255,Tg="Neutral: "});function v1(e,t){let n=null;function r(){return n??=e.get({route:"/user",what:"who the token belongs to"}).catch(l=>{throw n=null,l}),n}let s=async l=>({id:await e.idOf(l),iid:l.change}),o=({repository:l,change:u})=>`${l}!${u}`,i=async l=>e.get({route:An,path:await s(l),what:`the merge request ${o(l)}`}),a=async l=>e.get({route:"/projects/:id",path:{id:await e.idOf(l)},what:`the project ${l.repository}`}),c={checkTexts:!1,async change(l){try{let u=await i(l),d=await a(l);if(u.sha===null)throw new O("passing",`${o(l)} has no head yet`,{after:5});return{platform:"gitlab",...k1(d),change:l.change,state:u.state==="opened"?"open":"closed",head:u.sha,base:{branch:u.target_branch,commit:u.diff_refs?.start_sha??u.sha},defaultBranch:d.default_branch??u.target_branch,title:u.title,body:u.description??"",author:u.author?.username??"ghost",url:u.web_url}}catch(u){if(u instanceof O&&u.kind==="gone")return null;throw u}},async*openChanges(){let l=e.list({route:"/projects",query:{membership:!0,min_access_level:20,archived:!1,pagination:"keyset",order_by:"id",sort:"asc",simple:!0},what:"the projects of the bot"});for await(let{id:u,path_with_namespace:d}of l)try{let p=e.list({route:"/projects/:id/merge_requests",path:{id:u},query:{state:"opened",scope:"all"},what:`the merge requests of ${d}`});for await(let{iid:f,sha:m}of p)m!==null&&(yield{platform:"gitlab",repository:d,repositoryId:String(u),change:f,head:m})}catch(p){if(!(p instanceof O))throw p;t.warn({repository:d,reason:p.message},"open changes of a repository cannot be listed")}},async repository(l){try{return A6(await a(l))}catch(u){if(u instanceof O&&u.kind==="gone")return null;throw u}},async wasHead(l,u){try{let d=e.list({route:`${An}/versions`,path:await s(l),what:`the versions of ${o(l)}`});for await(let p of d)if(p.head_commit_sha===u)return!0}catch(d){if(!(d instanceof O)||d.kind!=="gone")throw d}return!1},async posted(l){let[u,{diff_refs:d}]=await Promise.all([r(),i(l)]),p=new Map,f=async({author:_,body:y})=>{if(_.id===u.id)return!0;if(!C6.test(y.trimEnd()))return!1;let{username:b}=_,w=p.get(b)??c.permission(l,b).then(v=>v==="write");return p.set(b,w),w},m=[],h=[],g=e.list({route:`${An}/discussions`,path:await s(l),what:`the comments of ${o(l)}`});for await(let{id:_,notes:y}of g){let[b,...w]=y.filter(T=>!T.system);if(!b||!await f(b))continue;let v={comment:String(b.id),body:f1(b.body),minimised:!1};if(b.type!=="DiffNote")h.push(v);else{let T=[];for(let E of w)T.push(!await f(E));m.push({...v,thread:_,resolved:b.resolved??!1,answered:T.includes(!0),place:P6(b,d?.head_sha??null)})}}return{threads:m,comments:h}},check:async(l,u)=>Sg(e,await i(l),u,`the status of ${o(l)}`),async putCheck(l,u,d,p){let f=`the status of ${o(l)}`,m=await i(l),h=await Sg(e,m,u,f),g=h&&h.conclusion===p.conclusion&&h.title===p.title?h.id:await _1(e,m,u,p,f);return await y1(e,m,u,p.conclusion),g},async createThread(l,u,d,p){let f=`a comment on ${o(l)}`,h=(await e.get({route:`${An}/versions`,path:await s(l),query:{per_page:1},what:`the versions of ${o(l)}`}))[0];if(h?.head_commit_sha!==u)throw new O("passing",`GitLab has no diff of ${u.slice(0,12)} yet, or not any more`,{after:5});let{id:g,notes:_}=await e.write("POST",{route:`${An}/discussions`,path:await s(l),body:{body:cd(p),position:$6(d,h)},what:f});return{thread:g,comment:String(_[0].id)}},async createComment(l,u){let d=await e.write("POST",{route:`${An}/notes`,path:await s(l),body:{body:cd(u)},what:`a comment on ${o(l)}`});return String(d.id)},async updateComment(l,u,d){await e.write("PUT",{route:`${An}/notes/:note`,path:{...await s(l),note:u},body:{body:cd(d)},what:`a comment of ${o(l)}`})},async setResolved(l,u,d){await e.write("PUT",{route:`${An}/discussions/:discussion`,path:{...await s(l),discussion:u},body:{resolved:d},what:`a thread of ${o(l)}`})},async setMinimised(){throw new O("forbidden","GitLab hides no comments")},async react(l,u,d){let p={route:`${An}/notes/:note/award_emoji`,path:{...await s(l),note:u},what:`a reaction on ${o(l)}`};try{await e.write("POST",{...p,body:{name:w1[d]}})}catch(f){if(!(f instanceof O)||f.kind!=="gone")throw f;let m=await r();for await(let h of e.list(p))if(h.name===w1[d]&&h.user.id===m.id)return;throw f}},async comment(l,u){try{let{author:d,body:p,system:f}=await e.get({route:`${An}/notes/:note`,path:{...await s(l),note:u},what:`a comment of ${o(l)}`});return f?null:{author:d.username,body:p}}catch(d){if(d instanceof O&&d.kind==="gone")return null;throw d}},async permission(l,u){let d=e.list({route:"/projects/:id/members/all",path:{id:await e.idOf(l)},query:{query:u},what:`the members of ${l.repository}`});for await(let{username:p,access_level:f,state:m}of d)if(!(p!==u||(m??"active")!=="active"))return f>=E6?"write":f>=x6?"read":"none";return"none"}};return c}function $6({path:e,line:t,side:n,across:r},s){let o=r??{path:e,line:null},i={base_sha:s.base_commit_sha,start_sha:s.start_commit_sha,head_sha:s.head_commit_sha,old_path:n==="old"?e:o.path,new_path:n==="new"?e:o.path};if(t===null)return{...i,position_type:"file"};let[a,c]=n==="new"?[t,o.line]:[o.line,t];return{...i,position_type:"text",...a!==null&&{new_line:a},...c!==null&&{old_line:c}}}function P6({position:e},t){if(!e||e.head_sha!==t)return null;let{old_path:n,new_path:r,new_line:s,old_line:o}=e;return e.position_type==="file"?{path:r,line:null,side:"new"}:s?{path:r,line:s,side:"new"}:o?{path:n,line:o,side:"old"}:null}var E6,x6,w1,C6,An,A6,k1,T1=k(()=>{"use strict";H();m1();b1();E6=30,x6=10,w1={eyes:"eyes","+1":"thumbsup",confused:"confused"},C6=/(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/,An="/projects/:id/merge_requests/:iid";A6=e=>({...k1(e),createdAt:e.created_at??null}),k1=({id:e,path_with_namespace:t,visibility:n,archived:r})=>({repository:t,repositoryId:String(e),isPrivate:n!=="public",isArchived:r===!0})});var E1={};de(E1,{connectJob:()=>O6,connectToken:()=>R6});function R6({url:e,token:t,log:n},r){let s=v1(d1({url:e,token:t}),n);return{forge:{...s,async*openChanges(){for await(let i of s.openChanges())i.repository.toLowerCase()===r.repository.toLowerCase()&&(yield i)}},gitAccess:S1(e,"vmsd-warden",t)}}function O6({url:e,token:t},n){let r=async()=>{throw new O("forbidden","GitLab: a job writes comments only with GITLAB_TOKEN")};return{forge:{checkTexts:!0,change:async()=>n,async*openChanges(){yield n},repository:async()=>null,wasHead:async(o,i)=>i===n.head,posted:async()=>({threads:[],comments:[]}),check:async()=>null,putCheck:async()=>"job",createThread:r,createComment:r,updateComment:r,setResolved:r,setMinimised:r,react:r,comment:async()=>null,permission:async()=>"none"},gitAccess:S1(e,"gitlab-ci-token",t)}}var S1,x1=k(()=>{"use strict";H();p1();T1();S1=(e,t,n)=>({url:({repository:r})=>`${e.replace(/\/+$/,"")}/${r}.git`,authorization:async()=>n===null?null:`Basic ${Buffer.from(`${t}:${n}`).toString("base64")}`})});var L={};de(L,{BIGINT_FORMAT_RANGES:()=>md,CONSTANT_CATCH:()=>L1,Class:()=>Rg,NUMBER_FORMAT_RANGES:()=>Xa,aborted:()=>Qt,allowsEval:()=>Mg,assert:()=>B6,assertEqual:()=>U6,assertIs:()=>j6,assertNever:()=>V6,assertNotEqual:()=>L6,assignProp:()=>Yt,attachSchema:()=>ec,base64ToUint8Array:()=>D1,base64urlToUint8Array:()=>lq,cached:()=>Ka,captureStackTrace:()=>pd,cleanEnum:()=>cq,cleanRegex:()=>Ja,clone:()=>Xt,cloneDef:()=>W6,codePointLength:()=>tc,constantCatch:()=>G1,createTransparentProxy:()=>Q6,defineLazy:()=>R1,defineLazyInternal:()=>Q,derived:()=>fq,esc:()=>Fg,escapeRegex:()=>vs,explicitlyAborted:()=>Ug,extend:()=>nq,finalizeIssue:()=>Zn,floatSafeRemainder:()=>Ig,getElementAtPath:()=>H6,getEnumValues:()=>Lo,getLengthableOrigin:()=>nc,getParsedType:()=>X6,getSizableOrigin:()=>N1,hexToUint8Array:()=>dq,hide:()=>_d,installLazyProp:()=>_q,isObject:()=>Uo,isPlainObject:()=>ws,issue:()=>jo,joinValues:()=>dd,jsonStringifyReplacer:()=>Go,members:()=>Gg,merge:()=>sq,mergeDefs:()=>qn,normalizeParams:()=>U,nullish:()=>Og,numKeys:()=>Y6,objectClone:()=>q6,omit:()=>tq,optionalKeys:()=>Dg,own:()=>Or,parsedType:()=>Lg,partial:()=>oq,pick:()=>eq,prefixIssues:()=>Qa,primitiveTypes:()=>z1,promiseAllObject:()=>K6,propertyKeyTypes:()=>Ng,randomString:()=>J6,rawShape:()=>Ya,required:()=>iq,safeExtend:()=>rq,shallowClone:()=>F1,sizeCaps:()=>gd,slugify:()=>zg,stringifyPrimitive:()=>fd,toZod:()=>G6,uint8ArrayToBase64:()=>U1,uint8ArrayToBase64url:()=>uq,uint8ArrayToHex:()=>pq,unwrapMessage:()=>Do});function U6(e){return e}function L6(e){return e}function G6(){return e=>e}function j6(e){}function V6(e){throw new Error("Unexpected value in exhaustive check")}function B6(e){}function Lo(e){let t=Object.values(e).filter(r=>typeof r=="number");return Object.entries(e).filter(([r,s])=>t.indexOf(+r)===-1).map(([r,s])=>s)}function dd(e,t="|"){return e.map(n=>fd(n)).join(t)}function Go(e,t){return typeof t=="bigint"?t.toString():t}function Ka(e){return new Pg(e)}function Og(e){return e==null}function Ja(e){let t=e.startsWith("^")?1:0,n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}function Ig(e,t){let n=e/t,r=Math.round(n),s=4*Number.EPSILON*Math.max(Math.abs(n),1);return Math.abs(n-r)<s?0:n-r}function R1(e,t,n){let r;Object.defineProperty(e,t,{get(){if(r!==P1)return r===void 0&&(r=P1,r=n()),r},set(s){Object.defineProperty(e,t,{value:s})},configurable:!0})}function q6(e){return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function Yt(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,configurable:!0})}function Ya(e){let t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function Bn(e){return Ya(e._zod.def)??e._zod.def.shape}function O1(e,t,n){Object.defineProperty(e,t,{get(){let r=n();return Yt(this,t,r),r},enumerable:!0,configurable:!0})}function I1(e,t,n){t in e?Yt(e,t,n):e[t]=n}function bs(e,t,n,r){let s=Bn(t);for(let o of n){let i=Object.getOwnPropertyDescriptor(s,o);i.enumerable&&(i.get?O1(e,o,()=>{let a=t._zod.def.shape[o];return r?r(a,o):a}):I1(e,o,r?r(i.value,o):i.value))}}function Z6(e,t){for(let n of Reflect.ownKeys(t)){let r=Object.getOwnPropertyDescriptor(t,n);r.enumerable&&(r.get?O1(e,n,()=>t[n]):I1(e,n,r.value))}}function qn(...e){let t={};for(let n of e){let r=Object.getOwnPropertyDescriptors(n);Object.assign(t,r)}return Object.defineProperties({},t)}function W6(e){return qn(e._zod.def)}function H6(e,t){return t?t.reduce((n,r)=>n?.[r],e):e}function K6(e){let t=Object.keys(e),n=t.map(r=>e[r]);return Promise.all(n).then(r=>{let s={};for(let o=0;o<t.length;o++)s[t[o]]=r[o];return s})}function J6(e=10){let t="abcdefghijklmnopqrstuvwxyz",n="";for(let r=0;r<e;r++)n+=t[Math.floor(Math.random()*t.length)];return n}function Fg(e){return JSON.stringify(e)}function zg(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}function Uo(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function ws(e){if(Uo(e)===!1)return!1;let t=e.constructor;if(t===void 0||typeof t!="function")return!0;let n=t.prototype;return!(Uo(n)===!1||Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===!1)}function F1(e){return ws(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function Y6(e){let t=0;for(let n in e)Object.prototype.hasOwnProperty.call(e,n)&&t++;return t}function vs(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Xt(e,t,n){let r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function U(e){let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function Q6(e){let t;return new Proxy({},{get(n,r,s){return t??(t=e()),Reflect.get(t,r,s)},set(n,r,s,o){return t??(t=e()),Reflect.set(t,r,s,o)},has(n,r){return t??(t=e()),Reflect.has(t,r)},deleteProperty(n,r){return t??(t=e()),Reflect.deleteProperty(t,r)},ownKeys(n){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(n,r){return t??(t=e()),Reflect.getOwnPropertyDescriptor(t,r)},defineProperty(n,r,s){return t??(t=e()),Reflect.defineProperty(t,r,s)}})}function fd(e){return typeof e=="bigint"?e.toString()+"n":typeof e=="string"?`"${e}"`:`${e}`}function Dg(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function eq(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");let o={};return bs(o,e,hd(e,t)),Xt(e,qn(n,{shape:o,checks:[]}))}function hd(e,t){let n=Bn(e),r=[];for(let s of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(n,s)?.enumerable)throw new Error(`Unrecognized key: "${String(s)}"`);t[s]&&r.push(s)}return r}function tq(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let o=new Set(hd(e,t)),i={};return bs(i,e,Reflect.ownKeys(Bn(e)).filter(a=>!o.has(a))),Xt(e,qn(n,{shape:i,checks:[]}))}function nq(e,t){if(!ws(t))throw new Error("Invalid input to extend: expected a plain object");let n=e._zod.def.checks;if(n&&n.length>0){let s=Bn(e);for(let o of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(s,o)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return Xt(e,qn(e._zod.def,{shape:M1(e,t)}))}function M1(e,t){let n={};return bs(n,e,Reflect.ownKeys(Bn(e))),Z6(n,t),n}function rq(e,t){if(!ws(t))throw new Error("Invalid input to safeExtend: expected a plain object");return Xt(e,qn(e._zod.def,{shape:M1(e,t)}))}function sq(e,t){if(!t?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let n={};bs(n,e,Reflect.ownKeys(Bn(e))),bs(n,t,Reflect.ownKeys(Bn(t)));let r=qn(e._zod.def,{shape:n,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return Xt(e,r)}function oq(e,t,n,r="partial"){let o=t._zod.def.checks;if(o&&o.length>0)throw new Error(`.${r}() cannot be used on object schemas containing refinements`);let a=n?new Set(hd(t,n)):void 0,c={};return bs(c,t,Reflect.ownKeys(Bn(t)),e&&((l,u)=>a&&!a.has(u)?l:new e({type:"optional",innerType:l}))),Xt(t,qn(t._zod.def,{shape:c,checks:[]}))}function iq(e,t,n){let r=n?new Set(hd(t,n)):void 0,s={};return bs(s,t,Reflect.ownKeys(Bn(t)),(o,i)=>r&&!r.has(i)?o:new e({type:"nonoptional",innerType:o})),Xt(t,qn(t._zod.def,{shape:s}))}function Qt(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function Ug(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}function Qa(e,t){return t.map(n=>{var r;return(r=n).path??(r.path=[]),n.path.unshift(e),n})}function Do(e){return typeof e=="string"?e:e?.message}function gd(e){let t=[];for(let n of e??[]){let r=n._zod.def;if(!/_(length|size)$|_equals$/.test(r.check))break;let s=r.maximum??r.length??r.size;s>=0&&t.push([s,n])}return t}function ec(e,t,n){var r;for(let s=t;s<e.length;s++)(r=e[s]).schema??(r.schema=n)}function Zn(e,t,n){var r;let s=e.inst?._zod?.traits;s?.has("$ZodType")&&(s.has("$ZodCheck")?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);let o=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,i=e.message?e.message:Do(e.inst?._zod.def?.error?.(e))??Do(o?.(e))??Do(t?.error?.(e))??Do(n.customError?.(e))??Do(n.localeError?.(e))??"Invalid input",a={};for(let c of Object.keys(e))c==="inst"||c==="schema"||c==="continue"||c==="input"||c==="__proto__"||(a[c]=e[c]);return a.path??(a.path=[]),a.message=i,t?.reportInput&&(a.input=e.input),a}function N1(e){return e instanceof Set?"set":e instanceof Map?"map":e instanceof File?"file":"unknown"}function tc(e){let t=e.length;if(!aq.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320&&(n--,r++);return n}function nc(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function Lg(e){let t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";let n=e;if(n&&Object.getPrototypeOf(n)!==Object.prototype&&"constructor"in n&&n.constructor)return n.constructor.name}}return t}function jo(...e){let[t,n,r]=e;return typeof t=="string"?{message:t,code:"custom",input:n,inst:r}:{...t}}function cq(e){return Object.entries(e).filter(([t,n])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function D1(e){let t=atob(e),n=new Uint8Array(t.length);for(let r=0;r<t.length;r++)n[r]=t.charCodeAt(r);return n}function U1(e){let t="";for(let n=0;n<e.length;n++)t+=String.fromCharCode(e[n]);return btoa(t)}function lq(e){let t=e.replace(/-/g,"+").replace(/_/g,"/"),n="=".repeat((4-t.length%4)%4);return D1(t+n)}function uq(e){return U1(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function dq(e){let t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error("Invalid hex string length");let n=new Uint8Array(t.length/2);for(let r=0;r<t.length;r+=2)n[r/2]=Number.parseInt(t.slice(r,r+2),16);return n}function pq(e){return Array.from(e).map(t=>t.toString(16).padStart(2,"0")).join("")}function Gg(e,t){for(let n in t){let r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):mq(e,n,r.value)}}function Or(e,t,n,r=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function _d(e,t,n){return Or(e,t,n,!1)}function fq(e,t){for(let n in e){let r=e[n];Object.defineProperty(t,n,{configurable:!0,enumerable:!0,get(){return Or(this,n,r(this))},set(s){Or(this,n,s)}})}return t}function mq(e,t,n){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?n:Or(this,t,n.bind(this))},set(r){Or(this,t,r)}})}function hq(e,t){let n=Object.getPrototypeOf(e);return t in n?void 0:n}function Q(e,t,n){let r=Object.getPrototypeOf(e._zod);if(t in r&&$g!==e._zod){$g=void 0;return}$g=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.defineProperty(this,t,gq);let s=Rr;Rr=!1;try{let o=n(this);return Rr?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o}),Rr=Rr||s,o}catch(o){throw delete this[t],Rr=Rr||s,o}},set(s){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:s})}})}function _q(e,t,n,r){let s=hq(e,t);s&&Object.defineProperty(s,t,{configurable:!0,get(){let o={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,o),o.value=n(this),Object.defineProperty(this,t,o),o.value},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:r,value:o})}})}function G1(e){let t=()=>e;return t[L1]=!0,t}var Pg,P1,pd,Mg,X6,Ng,z1,Xa,md,aq,Rg,$g,Rr,gq,L1,nt=k(()=>{ks();Pg=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};P1=Symbol("evaluating");pd="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};Mg=Ka(()=>{if(ht.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let e=Function;return new e(""),!0}catch{return!1}});X6=e=>{let t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},Ng=new Set(["string","number","symbol"]),z1=new Set(["string","number","bigint","boolean","symbol","undefined"]);Xa={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},md={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};aq=/[\uD800-\uDBFF]/;Rg=class{constructor(...t){}};Rr=!1,gq={configurable:!0,get(){Rr=!0}};L1="~constantCatch"});function yq(e){let t=V1;if(t){let n=t.stackTraceLimit;if(typeof n=="number"){try{t.stackTraceLimit=0}catch{return V1=null,new e}try{return new e}finally{t.stackTraceLimit=n}}}return new e}function R(e,t,n,r){let s={};function o(p){this.def=p,this.constr=d,this.traits=new Set}o.prototype=s;let i=n,a=i&&new WeakSet;function c(p,f){if(p._zod){if(p._zod.traits.has(e))return}else{jg.value=new o(f);try{Object.defineProperty(p,"_zod",jg)}finally{jg.value=void 0}}if(p._zod.traits.add(e),t(p,f),a){let h=Object.getPrototypeOf(p),g=p._zod.constr.prototype,_=h;for(;_&&_!==g;)_=Object.getPrototypeOf(_);let y=_??h;a.has(y)||(a.add(y),Gg(y,i))}let m=d.prototype;for(let h in m)Object.prototype.hasOwnProperty.call(m,h)&&(h in p||(p[h]=m[h].bind(p)))}let l=r?.Parent??Object;class u extends l{}Object.defineProperty(u,"name",{value:e});function d(p){let f=r?.Parent?yq(u):this;c(f,p);let m=f._zod.deferred;if(m){for(let g of m)g();f._zod.deferred=void 0}let h=globalThis.__zod_globalConfig?.postProcessor;return h&&h(f),f}return Object.defineProperty(d,"init",{value:c}),Object.defineProperty(d,Symbol.hasInstance,{value:p=>r?.Parent&&p instanceof r.Parent?!0:p?._zod?.traits?.has(e)}),Object.defineProperty(d,"name",{value:e}),d}function tn(e){return e&&Object.assign(ht,e),ht}var j1,jg,V1,en,Vo,ht,ks=k(()=>{nt();jg={value:void 0,enumerable:!1},V1="captureStackTrace"in Error?Error:null;en=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},Vo=class extends Error{constructor(t){super(`Encountered unidirectional transform during encode: ${t}`),this.name="ZodEncodeError"}};(j1=globalThis).__zod_globalConfig??(j1.__zod_globalConfig={});ht=globalThis.__zod_globalConfig});function bq(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,Go,2)),e.message}function wq(e){this._zod.message=e}function kq(e,t,n){return Object.prototype.hasOwnProperty.call(e,t)||(t==="__proto__"?Object.defineProperty(e,t,{value:n(),writable:!0,enumerable:!0,configurable:!0}):e[t]=n()),e[t]}function W1(e,t=n=>n.message){let n={},r=[];for(let s of e.issues)s.path.length>0?kq(n,s.path[0],()=>[]).push(t(s)):r.push(t(s));return{formErrors:r,fieldErrors:n}}function H1(e,t=n=>n.message){let n={_errors:[]},r=(s,o=[])=>{for(let i of s.issues)if(i.code==="invalid_union"&&i.errors.length)i.errors.map(a=>r({issues:a},[...o,...i.path]));else if(i.code==="invalid_key")r({issues:i.issues},[...o,...i.path]);else if(i.code==="invalid_element")r({issues:i.issues},[...o,...i.path]);else{let a=[...o,...i.path];if(a.length===0)n._errors.push(t(i));else{let c=n,l=0;for(;l<a.length;){let u=a[l],d=l===a.length-1;if(u==="_errors"){d&&c._errors.push(t(i)),l++;continue}Object.prototype.hasOwnProperty.call(c,u)||Object.defineProperty(c,u,{value:{_errors:[]},enumerable:!0,writable:!0,configurable:!0});let p=c[u];d&&p._errors.push(t(i)),c=p,l++}}}};return r(e),n}var vq,Bg,B1,q1,Z1,Mde,K1=k(()=>{ks();nt();vq={get:bq,set:wq,enumerable:!0,configurable:!0},Bg={value:void 0,enumerable:!1},B1=new WeakSet([Object.prototype,Error.prototype]),q1=(e,t)=>{e.name="$ZodError",Bg.value=t,Object.defineProperty(e,"issues",Bg),Bg.value=void 0,Object.defineProperty(e,"message",vq);let n=Object.getPrototypeOf(e);B1.has(n)||(B1.add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){let r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},Z1=R("$ZodError",q1),Mde=R("$ZodError",q1,void 0,{Parent:Error})});function yd(e,t){return{callee:t?.callee??e,Err:t?.Err}}function J1(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(s=>Zn(s,n,tn()))),t=void 0,n=void 0),r},set error(s){r=s,t=void 0,n=void 0}}}function Eq(e,t,n){let r=n?{...n,async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},s=e._zod.bag.fallbackRun,o;if(s?(r[Sq]=!0,o=s({value:t,issues:[]},r)):o=e._zod.run({value:t,issues:[]},r),o instanceof Promise)throw new en;return o.issues.length===0}var bd,wd,vd,kd,Tq,Sq,qg,Zg,Y1,X1,Q1,e$,t$,n$,r$,s$,o$=k(()=>{ks();nt();bd=e=>{let t=(n,r,s,o)=>{let i=s?{...s,async:!1}:{async:!1},a=n._zod.run({value:r,issues:[]},i);if(a instanceof Promise)throw new en;if(a.issues.length){let c=new(o?.Err??e)(a.issues.map(l=>Zn(l,i,tn())));throw pd(c,o?.callee??t),c}return a.value};return t},wd=e=>{let t=async(n,r,s,o)=>{let i=s?{...s,async:!0}:{async:!0},a=n._zod.run({value:r,issues:[]},i);if(a instanceof Promise&&(a=await a),a.issues.length){let c=new(o?.Err??e)(a.issues.map(l=>Zn(l,i,tn())));throw pd(c,o?.callee??t),c}return a.value};return t},vd=e=>(t,n,r)=>{let s=r?{...r,async:!1}:{async:!1},o=t._zod.run({value:n,issues:[]},s);if(o instanceof Promise)throw new en;return o.issues.length?J1(e,o.issues,s):{success:!0,data:o.value}};kd=e=>async(t,n,r)=>{let s=r?{...r,async:!0}:{async:!0},o=t._zod.run({value:n,issues:[]},s);return o instanceof Promise&&(o=await o),o.issues.length?J1(e,o.issues,s):{success:!0,data:o.value}},Tq=Symbol.for("zod.compile.invalid"),Sq=Symbol.for("zod.compile.fallback"),qg=((e,t,n)=>{let r=e._zod.bag.validator;if(r!==void 0){if(r(t)!==Tq)return!0;if(r.definite===!0&&n===void 0)return!1}return Eq(e,t,n)});Zg=async(e,t,n)=>{let r=n?{...n,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0},s=e._zod.run({value:t,issues:[]},r);return s instanceof Promise&&(s=await s),s.issues.length===0},Y1=e=>{let t=bd(e),n=(r,s,o,i)=>{let a=o?{...o,direction:"backward"}:{direction:"backward"};return t(r,s,a,yd(n,i))};return n},X1=e=>{let t=bd(e),n=(r,s,o,i)=>t(r,s,o,yd(n,i));return n},Q1=e=>{let t=wd(e),n=async(r,s,o,i)=>{let a=o?{...o,direction:"backward"}:{direction:"backward"};return await t(r,s,a,yd(n,i))};return n},e$=e=>{let t=wd(e),n=async(r,s,o,i)=>await t(r,s,o,yd(n,i));return n},t$=e=>(t,n,r)=>{let s=r?{...r,direction:"backward"}:{direction:"backward"};return vd(e)(t,n,s)},n$=e=>(t,n,r)=>vd(e)(t,n,r),r$=e=>async(t,n,r)=>{let s=r?{...r,direction:"backward"}:{direction:"backward"};return kd(e)(t,n,s)},s$=e=>async(t,n,r)=>kd(e)(t,n,r)});function p$(e){return new RegExp(`^[a-zA-Z0-9_-]{${e}}$`)}function g$(){return new RegExp(xq,"u")}function Cq(e){return new RegExp(`^${e}$`)}function Wg(e){let t="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof e.precision=="number"?e.precision===-1?`${t}`:e.precision===0?`${t}:[0-5]\\d`:`${t}:[0-5]\\d\\.\\d{${e.precision}}`:e.seconds?`${t}:[0-5]\\d(?:\\.\\d+)?`:`${t}(?::[0-5]\\d(?:\\.\\d+)?)?`}function C$(e){return new RegExp(`^${Wg(e)}$`)}function A$(e){let t=["Z"];e.offset&&t.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");let n=`${Wg({precision:e.precision,seconds:!0})}(?:${t.join("|")})`,r=e.local?`${n}|${Wg({precision:e.precision})}`:n;return new RegExp(`^${E$}T(?:${r})$`)}var i$,a$,c$,l$,u$,d$,f$,m$,Hg,h$,xq,_$,y$,b$,w$,v$,k$,T$,S$,E$,x$,$$,P$,Kg,R$,O$,I$,sc=k(()=>{i$=/^[cC][0-9a-z]{6,}$/,a$=/^[0-9a-z]+$/,c$=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,l$=/^[0-9a-vA-V]{20}$/,u$=/^[A-Za-z0-9]{27}$/,d$=/^[a-zA-Z0-9_-]{21}$/;f$=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,m$=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,Hg=e=>e?new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${e}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,h$=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,xq="^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";_$=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,y$=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,b$=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,w$=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,v$=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,k$=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,T$=/^https?$/,S$=/^\+[1-9]\d{6,14}$/,E$="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";x$=Cq(E$);$$=/^[\s\S]{0,}$/,P$=/^-?\d+n?$/,Kg=/^-?\d+(?:\.\d+)?$/,R$=/^(?:true|false)$/i,O$=/^[^A-Z]*$/,I$=/^[^a-z]*$/});var Ie,Jg,Td,Yg,Xg,F$,z$,M$,N$,D$,oc,U$,L$,G$,j$,V$,B$,q$,Sd=k(()=>{ks();sc();nt();Ie=R("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),Jg=e=>{let t=e.value;return!Og(t)&&t.length!==void 0},Td={number:"number",bigint:"bigint",object:"date"},Yg=R("$ZodCheckLessThan",(e,t)=>{Ie.init(e,t);let n=Td[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value<=t.value:r.value<t.value)||r.issues.push({origin:Td[typeof r.value]??n,code:"too_big",maximum:typeof t.value=="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),Xg=R("$ZodCheckGreaterThan",(e,t)=>{Ie.init(e,t);let n=Td[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value>=t.value:r.value>t.value)||r.issues.push({origin:Td[typeof r.value]??n,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),F$=R("$ZodCheckMultipleOf",(e,t)=>{Ie.init(e,t),e._zod.check=n=>{if(typeof n.value!=typeof t.value)throw new Error("Cannot mix number and bigint in multiple_of check.");(typeof n.value=="bigint"?t.value!==BigInt(0)&&n.value%t.value===BigInt(0):Ig(n.value,t.value)===0)||n.issues.push({origin:typeof n.value,code:"not_multiple_of",divisor:t.value,input:n.value,inst:e,continue:!t.abort})}}),z$=R("$ZodCheckNumberFormat",(e,t)=>{Ie.init(e,t),t.format=t.format||"float64";let n=t.format?.includes("int"),r=n?"int":"number",[s,o]=Xa[t.format];e._zod.check=i=>{let a=i.value;if(n){if(!Number.isInteger(a)){i.issues.push({expected:r,format:t.format,code:"invalid_type",continue:!1,input:a,inst:e});return}if(!Number.isSafeInteger(a)){a>0?i.issues.push({input:a,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort}):i.issues.push({input:a,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort});return}}a<s&&i.issues.push({origin:"number",input:a,code:"too_small",minimum:s,inclusive:!0,inst:e,continue:!t.abort}),a>o&&i.issues.push({origin:"number",input:a,code:"too_big",maximum:o,inclusive:!0,inst:e,continue:!t.abort})}}),M$=R("$ZodCheckMaxLength",(e,t)=>{var n;Ie.init(e,t),(n=e._zod.def).when??(n.when=Jg),e._zod.check=r=>{let s=r.value,o=s.length;if((typeof s=="string"&&o>t.maximum?tc(s):o)<=t.maximum)return;let a=nc(s);r.issues.push({origin:a,code:"too_big",maximum:t.maximum,inclusive:!0,input:s,inst:e,continue:!t.abort})}}),N$=R("$ZodCheckMinLength",(e,t)=>{var n;Ie.init(e,t),(n=e._zod.def).when??(n.when=Jg),e._zod.check=r=>{let s=r.value,o=s.length;if((typeof s=="string"&&o>=t.minimum&&o<t.minimum*2?tc(s):o)>=t.minimum)return;let a=nc(s);r.issues.push({origin:a,code:"too_small",minimum:t.minimum,inclusive:!0,input:s,inst:e,continue:!t.abort})}}),D$=R("$ZodCheckLengthEquals",(e,t)=>{var n;Ie.init(e,t),(n=e._zod.def).when??(n.when=Jg),e._zod.check=r=>{let s=r.value,o=s.length,i=typeof s=="string"&&o>=t.length&&o<=t.length*2?tc(s):o;if(i===t.length)return;let a=nc(s),c=i>t.length;r.issues.push({origin:a,...c?{code:"too_big",maximum:t.length}:{code:"too_small",minimum:t.length},inclusive:!0,exact:!0,input:r.value,inst:e,continue:!t.abort})}}),oc=R("$ZodCheckStringFormat",(e,t)=>{var n,r;Ie.init(e,t),t.pattern?(n=e._zod).check??(n.check=s=>{t.pattern.lastIndex=0,!t.pattern.test(s.value)&&s.issues.push({origin:"string",code:"invalid_format",format:t.format,input:s.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(r=e._zod).check??(r.check=()=>{})}),U$=R("$ZodCheckRegex",(e,t)=>{oc.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"invalid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}}),L$=R("$ZodCheckLowerCase",(e,t)=>{t.pattern??(t.pattern=O$),oc.init(e,t)}),G$=R("$ZodCheckUpperCase",(e,t)=>{t.pattern??(t.pattern=I$),oc.init(e,t)}),j$=R("$ZodCheckIncludes",(e,t)=>{Ie.init(e,t);let n=vs(t.includes),r=new RegExp(typeof t.position=="number"?`^.{${t.position},}${n}`:n);t.pattern=r,e._zod.check=s=>{s.value.includes(t.includes,t.position)||s.issues.push({origin:"string",code:"invalid_format",format:"includes",includes:t.includes,input:s.value,inst:e,continue:!t.abort})}}),V$=R("$ZodCheckStartsWith",(e,t)=>{Ie.init(e,t);let n=new RegExp(`^${vs(t.prefix)}.*`);t.pattern??(t.pattern=n),e._zod.check=r=>{r.value.startsWith(t.prefix)||r.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:t.prefix,input:r.value,inst:e,continue:!t.abort})}}),B$=R("$ZodCheckEndsWith",(e,t)=>{Ie.init(e,t);let n=new RegExp(`.*${vs(t.suffix)}$`);t.pattern??(t.pattern=n),e._zod.check=r=>{r.value.endsWith(t.suffix)||r.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:t.suffix,input:r.value,inst:e,continue:!t.abort})}}),q$=R("$ZodCheckOverwrite",(e,t)=>{Ie.init(e,t),e._zod.check=n=>{n.value=t.tx(n.value)}})});var Ed,Qg=k(()=>{Ed=class{constructor(t=[],n={}){this.content=[],this.indent=0,this.args=t,this.closed=n}indented(t){this.indent+=1;try{t(this)}finally{this.indent-=1}}write(t){if(typeof t=="function"){t(this,{execution:"sync"}),t(this,{execution:"async"});return}let r=t.split(`
`).filter(i=>i),s=Math.min(...r.map(i=>i.length-i.trimStart().length)),o=r.map(i=>i.slice(s)).map(i=>" ".repeat(this.indent*2)+i);for(let i of o)this.content.push(i)}compile(){let t=Function,n=this?.content??[""];return new t(...Object.keys(this.closed),`return function (${this.args.join(", ")}) {
${n.join(`
`)}
};`)(...Object.values(this.closed))}}});var W$,e_=k(()=>{W$={major:4,minor:6,patch:7}});async function $q(e,t){let n={async:!0};return sP(await e._zod.run({value:t,issues:[]},n),n)}function n_(e){return{validate:t=>{let n={async:!1};try{let r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return sP(r,n)}catch{}return $q(e,t)},vendor:"zod",version:1}}function lP(e){try{return typeof URL<"u"&&typeof URL.canParse=="function"?URL.canParse(e):(new URL(e),!0)}catch{return!1}}function Pq(e,t){return!("normalize"in t)&&!("hostname"in t)&&!("protocol"in t)?lP(e)||Cd:Rq(e,t)}function Rq(e,t){if(!t.normalize&&t.protocol?.source===T$.source&&!/^https?:\/\//i.test(e))return cP;try{if(typeof URL<"u"){let n=URL;if(typeof n.parse=="function")return n.parse(e)??Cd}return new URL(e)}catch{return Cd}}function H$(e){return e.replace(Oq,"")}function Iq(e,t){return t.lastIndex=0,t.test(e.hostname)}function Fq(e,t){return t.lastIndex=0,t.test(e.protocol.endsWith(":")?e.protocol.slice(0,-1):e.protocol)}function TP(e){return zq.test(e)?lP(`http://[${e}]`):!1}function Mq(e){let t=e.split("/");if(t.length!==2)return!1;let[n,r]=t;if(!r)return!1;let s=Number(r);return`${s}`!==r||s<0||s>128?!1:TP(n)}function CP(e){if(e==="")return!0;if(/\s/.test(e)||e.length%4!==0)return!1;try{return atob(e),!0}catch{return!1}}function Nq(e){if(!Pd.test(e))return!1;let t=e.replace(/[-_]/g,r=>r==="-"?"+":"/"),n=t.padEnd(Math.ceil(t.length/4)*4,"=");return CP(n)}function Dq(e,t=null){try{let n=e.split(".");if(n.length!==3)return!1;let[r]=n;if(!r)return!1;let s=JSON.parse(atob(r));return!("typ"in s&&s?.typ!=="JWT"||!s.alg||t&&(!("alg"in s)||s.alg!==t))}catch{return!1}}function Uq(e,t){let n=gd(e._zod.def.checks);if(!n.length)return;let r=Math.min(...n.map(o=>o[0])),s=e._zod.parse;e._zod.parse=(o,i)=>{let a=t(o.value);if(a>r&&!i?.skipChecks&&i?.direction!=="backward"){for(let[c,l]of gd(e._zod.def.checks))if(a>c&&l._zod.def.when(o)){let u=o.issues.length;return l._zod.check(o),o.issues[u].continue=!1,ec(o.issues,u,e),o}}return s(o,i)}}function K$(e,t,n){e.issues.length&&t.issues.push(...Qa(n,e.issues)),t.value[n]=e.value}function Ad(e,t,n,r,s,o){let i=n in r,a=o==="optional";if(!(!i&&a&&s==="optional")){if(e.issues.length){if(s!==void 0&&a&&!i)return;t.issues.push(...Qa(n,e.issues))}if(!i&&s===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(i||s==="defaulted"&&!a)&&(t.value[n]=void 0):t.value[n]=e.value}}function DP(e){let t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:Gq,s=r.length?[...t,...r]:t;for(let i of s)if(!e.shape?.[i]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(i)}": expected a Zod schema`);let o=Dg(e.shape);return{...e,allKeys:s,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}function UP(e,t,n,r,s,o,i){let a=[],c=s.keySet,l=s.catchall._zod,u=l.def.type,d=l.optin,p=l.optout,f=0;for(let m in t){if(i&&n.issues.length!==f){if(Qt(n,f))break;f=n.issues.length}if(c.has(m))continue;if(m==="__proto__"){u==="never"&&a.push(m);continue}if(u==="never"){a.push(m);continue}let h=l.run({value:t[m],issues:[]},r);h instanceof Promise?e.push(h.then(g=>Ad(g,n,m,t,d,p))):Ad(h,n,m,t,d,p)}return a.length&&n.issues.push({code:"unrecognized_keys",keys:a,input:t,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}function J$(e,t,n,r){for(let o of e)if(o.issues.length===0)return t.value=o.value,t;let s=e.filter(o=>!Qt(o));return s.length===1?(t.value=s[0].value,s[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(o=>o.issues.map(i=>Zn(i,r,tn())))}),t)}function t_(e,t){if(e===t)return{valid:!0,data:e};if(e instanceof Date&&t instanceof Date&&+e==+t)return{valid:!0,data:e};if(ws(e)&&ws(t)){let n=Object.keys(t),r=Object.keys(e).filter(o=>n.indexOf(o)!==-1),s={...e,...t};Object.prototype.hasOwnProperty.call(s,"__proto__")&&delete s.__proto__;for(let o of r){if(o==="__proto__")continue;let i=t_(e[o],t[o]);if(!i.valid)return{valid:!1,mergeErrorPath:[o,...i.mergeErrorPath]};s[o]=i.data}return{valid:!0,data:s}}if(Array.isArray(e)&&Array.isArray(t)){if(e.length!==t.length)return{valid:!1,mergeErrorPath:[]};let n=[];for(let r=0;r<e.length;r++){let s=e[r],o=t[r],i=t_(s,o);if(!i.valid)return{valid:!1,mergeErrorPath:[r,...i.mergeErrorPath]};n.push(i.data)}return{valid:!0,data:n}}return{valid:!1,mergeErrorPath:[]}}function Y$(e,t,n){let r=new Map,s,o=new Map,i=(l,u)=>{let d;if(l.code==="unrecognized_keys"&&!l.path?.length)s??(s=l),d=l.keys;else if(l.code==="invalid_key"&&l.origin==="record"&&l.path?.length===1){let p=String(l.path[0]);o.has(p)||o.set(p,l),d=[p]}else return!1;for(let p of d)r.has(p)||r.set(p,{}),r.get(p)[u]=!0;return!0};for(let l of t.issues)i(l,"l")||e.issues.push(l);for(let l of n.issues)i(l,"r")||e.issues.push(l);let a=[...r].filter(([,l])=>l.l&&l.r).map(([l])=>l);if(a.length){let l=s?a.filter(u=>s.keys.includes(u)):[];l.length&&e.issues.push({...s,keys:l});for(let u of a)!l.includes(u)&&o.has(u)&&e.issues.push(o.get(u))}let c=t_(t.value,n.value);if(!c.valid){if(Qt(e))return e;throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(c.mergeErrorPath)}`)}return e.value=c.data,e}function X$(e,t){return e.value=t.issues.length?void 0:t.value,e}function Q$(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}function eP(e,t){return!e.issues.length&&e.value===void 0&&e.issues.push({code:"invalid_type",expected:"nonoptional",input:e.value,inst:t}),e}function tP(e,t,n,r){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(s=>Zn(s,r,tn()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}function xd(e,t,n){return e.issues.some(r=>r.code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}function nP(e){return e.memo||(e.value=Object.freeze(e.value)),e}function rP(e,t,n,r){if(!e){let s={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};r._zod.def.params&&(s.params=r._zod.def.params),t.issues.push(jo(s))}}var he,sP,$d,ce,oP,iP,aP,cP,Cd,Oq,uP,dP,pP,fP,mP,hP,gP,_P,yP,bP,wP,vP,kP,zq,SP,EP,xP,r_,AP,Pd,$P,PP,RP,s_,OP,IP,FP,zP,MP,Lq,NP,Gq,jq,LP,GP,jP,VP,BP,o_,qP,ZP,WP,HP,KP,JP,YP,XP,QP,i_=k(()=>{Sd();ks();Qg();sc();nt();e_();nt();he=R("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=W$;let r=e._zod.def.checks,s=e._zod.traits.has("$ZodCheck")?[e,...r??[]]:r?.length?[...r]:[];for(let o of s)for(let i of o._zod.onattach)i(e);if(s.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let o=(a,c,l)=>{if(a.memo)return a;let u=Qt(a),d;for(let p of c){if(p._zod.def.when){if(Ug(a)||!p._zod.def.when(a))continue}else if(u)continue;let f=a.issues.length,m=p._zod.check(a);if(m instanceof Promise&&l?.async===!1)throw new en;if(d||m instanceof Promise)d=(d??Promise.resolve()).then(async()=>{await m,a.issues.length!==f&&(ec(a.issues,f,e),u||(u=Qt(a,f)))});else{if(a.issues.length===f)continue;ec(a.issues,f,e),u||(u=Qt(a,f))}}return d?d.then(()=>a):a},i=(a,c,l)=>{if(Qt(a))return a.aborted=!0,a;let u=o(c,s,l);if(u instanceof Promise){if(l.async===!1)throw new en;return u.then(d=>e._zod.parse(d,l))}return e._zod.parse(u,l)};e._zod.run=(a,c)=>{if(c.skipChecks)return e._zod.parse(a,c);if(c.direction==="backward"){let u=e._zod.parse({value:a.value,issues:[]},{...c,skipChecks:!0});return u instanceof Promise?u.then(d=>i(d,a,c)):i(u,a,c)}let l=e._zod.parse(a,c);if(l instanceof Promise){if(c.async===!1)throw new en;return l.then(u=>o(u,s,c))}return o(l,s,c)}}},{get"~standard"(){return _d(this,"~standard",n_(this))},set"~standard"(e){Or(this,"~standard",e)}}),sP=(e,t)=>e.issues.length?{issues:e.issues.map(n=>Zn(n,t,tn()))}:{value:e.value};$d=R("$ZodString",(e,t)=>{he.init(e,t),e._zod.pattern=t.pattern??$$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),ce=R("$ZodStringFormat",(e,t)=>{oc.init(e,t),$d.init(e,t)}),oP=R("$ZodGUID",(e,t)=>{t.pattern??(t.pattern=m$),ce.init(e,t)}),iP=R("$ZodUUID",(e,t)=>{if(t.version){let r={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[t.version];if(r===void 0)throw new Error(`Invalid UUID version: "${t.version}"`);t.pattern??(t.pattern=Hg(r))}else t.pattern??(t.pattern=Hg());ce.init(e,t)}),aP=R("$ZodEmail",(e,t)=>{t.pattern??(t.pattern=h$),ce.init(e,t)}),cP=1,Cd=2;Oq=/[\t\n\r]/g;uP=R("$ZodURL",(e,t)=>{ce.init(e,t),e._zod.check=n=>{try{let r=n.value.trim(),s=Pq(r,t);if(s===cP){n.issues.push({code:"invalid_format",format:"url",note:"Invalid URL format",input:n.value,inst:e,continue:!t.abort});return}if(s===Cd){n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort});return}if(s===!0){n.value=H$(r);return}t.hostname&&!Iq(s,t.hostname)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",pattern:t.hostname.source,input:n.value,inst:e,continue:!t.abort}),t.protocol&&!Fq(s,t.protocol)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:t.protocol.source,input:n.value,inst:e,continue:!t.abort}),n.value=t.normalize?s.href:H$(r);return}catch{n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort})}}}),dP=R("$ZodEmoji",(e,t)=>{t.pattern??(t.pattern=g$()),ce.init(e,t)}),pP=R("$ZodNanoID",(e,t)=>{if(t.length!==void 0&&(!Number.isInteger(t.length)||t.length<1))throw new Error(`Invalid nanoid length: ${t.length}`);t.pattern??(t.pattern=t.length===void 0?d$:p$(t.length)),ce.init(e,t)}),fP=R("$ZodCUID",(e,t)=>{t.pattern??(t.pattern=i$),ce.init(e,t)}),mP=R("$ZodCUID2",(e,t)=>{t.pattern??(t.pattern=a$),ce.init(e,t)}),hP=R("$ZodULID",(e,t)=>{t.pattern??(t.pattern=c$),ce.init(e,t)}),gP=R("$ZodXID",(e,t)=>{t.pattern??(t.pattern=l$),ce.init(e,t)}),_P=R("$ZodKSUID",(e,t)=>{t.pattern??(t.pattern=u$),ce.init(e,t)}),yP=R("$ZodISODateTime",(e,t)=>{t.pattern??(t.pattern=A$(t)),ce.init(e,t)}),bP=R("$ZodISODate",(e,t)=>{t.pattern??(t.pattern=x$),ce.init(e,t)}),wP=R("$ZodISOTime",(e,t)=>{t.pattern??(t.pattern=C$(t)),ce.init(e,t)}),vP=R("$ZodISODuration",(e,t)=>{t.pattern??(t.pattern=f$),ce.init(e,t)}),kP=R("$ZodIPv4",(e,t)=>{t.pattern??(t.pattern=_$),ce.init(e,t)}),zq=/^[0-9a-fA-F:.]+$/;SP=R("$ZodIPv6",(e,t)=>{t.pattern??(t.pattern=y$),ce.init(e,t),e._zod.check=n=>{TP(n.value)||n.issues.push({code:"invalid_format",format:"ipv6",input:n.value,inst:e,continue:!t.abort})}}),EP=R("$ZodCIDRv4",(e,t)=>{t.pattern??(t.pattern=b$),ce.init(e,t)});xP=R("$ZodCIDRv6",(e,t)=>{t.pattern??(t.pattern=w$),ce.init(e,t),e._zod.check=n=>{Mq(n.value)||n.issues.push({code:"invalid_format",format:"cidrv6",input:n.value,inst:e,continue:!t.abort})}});r_=/^[0-9a-zA-Z+/]*={0,2}$/,AP=R("$ZodBase64",(e,t)=>{t.pattern??(t.pattern=r_),ce.init(e,t),e._zod.check=n=>{CP(n.value)||n.issues.push({code:"invalid_format",format:"base64",input:n.value,inst:e,continue:!t.abort})}}),Pd=/^[A-Za-z0-9_-]*$/;$P=R("$ZodBase64URL",(e,t)=>{t.pattern??(t.pattern=Pd),ce.init(e,t),e._zod.check=n=>{Nq(n.value)||n.issues.push({code:"invalid_format",format:"base64url",input:n.value,inst:e,continue:!t.abort})}}),PP=R("$ZodE164",(e,t)=>{t.pattern??(t.pattern=S$),ce.init(e,t)});RP=R("$ZodJWT",(e,t)=>{ce.init(e,t),e._zod.check=n=>{Dq(n.value,t.alg)||n.issues.push({code:"invalid_format",format:"jwt",input:n.value,inst:e,continue:!t.abort})}}),s_=R("$ZodNumber",(e,t)=>{he.init(e,t),e._zod.pattern=Kg,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}let s=n.value;if(typeof s=="number"&&!Number.isNaN(s)&&Number.isFinite(s))return n;let o=typeof s=="number"?Number.isNaN(s)?"NaN":Number.isFinite(s)?void 0:String(s):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:s,inst:e,...o?{received:o}:{}}),n}}),OP=R("$ZodNumberFormat",(e,t)=>{z$.init(e,t),s_.init(e,t)}),IP=R("$ZodBoolean",(e,t)=>{he.init(e,t),e._zod.pattern=R$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}let s=n.value;return typeof s=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:s,inst:e}),n}}),FP=R("$ZodBigInt",(e,t)=>{he.init(e,t),e._zod.pattern=P$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=BigInt(n.value)}catch{}return typeof n.value=="bigint"||n.issues.push({expected:"bigint",code:"invalid_type",input:n.value,inst:e}),n}}),zP=R("$ZodUnknown",(e,t)=>{he.init(e,t),e._zod.parse=n=>n}),MP=R("$ZodNever",(e,t)=>{he.init(e,t),e._zod.parse=(n,r)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)});Lq=e=>Array.isArray(e)?e.length:-1;NP=R("$ZodArray",(e,t)=>{he.init(e,t);let n=ht.memoizer;n?.attach(e),e._zod.parse=(r,s)=>{let o=r.value;if(!Array.isArray(o))return r.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),r;r.value=n?n.alloc(e,r,Array(o.length),s):Array(o.length);let i=[],a=s?.abortEarly;for(let c=0;c<o.length;c++){let l=o[c],u=t.element._zod.run({value:l,issues:[]},s);if(u instanceof Promise)i.push(u.then(d=>K$(d,r,c)));else if(K$(u,r,c),a&&u.issues.length!==0&&Qt(u))break}return i.length?Promise.all(i).then(()=>r):r},Uq(e,Lq)});Gq=[];jq=R("$ZodObject",(e,t)=>{he.init(e,t);let n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){let l=()=>{let u={...r};return Object.defineProperty(t,"shape",{value:u}),l.raw=u,u};l.raw=r,Object.defineProperty(t,"shape",{get:l})}let s=Ka(()=>DP(t));Q(e,"propValues",l=>{let u=l.def.shape,d={};for(let p in u){let f=u[p]._zod;if(f.values){Object.prototype.hasOwnProperty.call(d,p)||Yt(d,p,new Set);for(let m of f.values)d[p].add(m);f.optin!==void 0&&d[p].add(void 0)}}return d});let o=Uo,i=t.catchall,a,c=ht.memoizer;c?.attach(e),e._zod.parse=(l,u)=>{a??(a=s.value);let d=l.value;if(!o(d))return l.issues.push({expected:"object",code:"invalid_type",input:d,inst:e}),l;l.value=c?c.alloc(e,l,{},u):{};let p=[],f=a.shape,m=u?.abortEarly,h=l.issues.length;for(let g of a.allKeys){if(m&&l.issues.length!==h){if(Qt(l,h))break;h=l.issues.length}if(g==="__proto__")continue;let _=f[g],y=_._zod.optin,b=_._zod.optout,w=_._zod.run({value:d[g],issues:[]},u);w instanceof Promise?p.push(w.then(v=>Ad(v,l,g,d,y,b))):Ad(w,l,g,d,y,b)}return i?UP(p,d,l,u,s.value,e,m===!0):p.length?Promise.all(p).then(()=>l):l}}),LP=R("$ZodObjectJIT",(e,t)=>{jq.init(e,t);let n=e._zod.parse,r=Ka(()=>DP(t)),s=ht.memoizer,o=f=>{let m=r.value,h=m.symbolKeys,g=new Ed(["payload","ctx"],{shape:f,inst:e,memo:s,syms:h}),_=v=>`shape[${v}]._zod.run({ value: input[${v}], issues: [] }, ctx)`,y=(v,T)=>`
          let ${v}_ab = false;
          for (let i = 0; i < ${v}.issues.length; i++) {
            const iss = ${v}.issues[i];
            iss.path = iss.path ? [${T}, ...iss.path] : [${T}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${v}_ab = true;
          }
          if (${v}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;g.write("const input = payload.value;");let b=Object.create(null),w=0;for(let v of m.allKeys)b[v]=`key_${w++}`;g.write(s?"const newResult = memo.alloc(inst, payload, {}, ctx);":"const newResult = {};");for(let v of m.allKeys){if(v==="__proto__")continue;let T=b[v],E=typeof v=="symbol"?`syms[${h.indexOf(v)}]`:Fg(v),S=`${E} in input`,x=f[v],$=x?._zod?.optin,C=$!==void 0,A=x?._zod?.optout==="optional";if(g.write(`const ${T} = ${_(E)};`),C&&A){let P=$==="optional"?`${T}_present`:`${T}.value !== undefined || ${T}_present`;g.write(`
        const ${T}_present = ${S};
        if (!${T}.issues.length || ${T}_present) {
          if (${T}.issues.length) {${y(T,E)}
          }

          if (${P}) {
            newResult[${E}] = ${T}.value;
          }
        }

      `)}else C?(g.write(`
        if (${T}.issues.length) {${y(T,E)}
        }
      `),$==="defaulted"?g.write(`newResult[${E}] = ${T}.value;`):g.write(`
        if (${T}.value !== undefined || ${S}) {
          newResult[${E}] = ${T}.value;
        }
      `)):g.write(`
        const ${T}_present = ${S};
        if (${T}.issues.length) {${y(T,E)}
        }
        if (!${T}_present && !${T}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${E}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${T}_present) {
          newResult[${E}] = ${T}.value;
        }

      `)}return g.write("payload.value = newResult;"),g.write("return payload;"),g.compile()},i,a=Uo,c=!ht.jitless,u=c&&Mg.value,d=t.catchall,p;e._zod.parse=(f,m)=>{p??(p=r.value);let h=f.value;return a(h)?c&&u&&m?.async===!1&&m.jitless!==!0?(i||(i=o(t.shape)),f=i(f,m),d?UP([],h,f,m,p,e,m?.abortEarly===!0):f):n(f,m):(f.issues.push({expected:"object",code:"invalid_type",input:h,inst:e}),f)}});GP=R("$ZodUnion",(e,t)=>{he.init(e,t),Q(e,"optin",r=>r.def.options.some(s=>s._zod.optin==="defaulted")?"defaulted":r.def.options.some(s=>s._zod.optin!==void 0)?"optional":void 0),Q(e,"optout",r=>r.def.options.some(s=>s._zod.optout==="optional")?"optional":void 0),Q(e,"values",r=>{if(r.def.options.every(s=>s._zod.values))return new Set(r.def.options.flatMap(s=>Array.from(s._zod.values)))}),Q(e,"pattern",r=>{if(r.def.options.every(s=>s._zod.pattern)){let s=r.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${s.map(o=>Ja(o.source)).join("|")})$`)}});let n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,s)=>{if(n)return n(r,s);let o=!1,i=[];for(let a of t.options){let c=a._zod.run({value:r.value,issues:[]},s);if(c instanceof Promise)i.push(c),o=!0;else{if(c.issues.length===0)return c;i.push(c)}}return o?Promise.all(i).then(a=>J$(a,r,e,s)):J$(i,r,e,s)}}),jP=R("$ZodIntersection",(e,t)=>{he.init(e,t),e._zod.parse=(n,r)=>{let s=n.value,o=t.left._zod.run({value:s,issues:[]},r),i=t.right._zod.run({value:s,issues:[]},r);return o instanceof Promise||i instanceof Promise?Promise.all([o,i]).then(([c,l])=>Y$(n,c,l)):Y$(n,o,i)}});VP=R("$ZodEnum",(e,t)=>{he.init(e,t);let n=Lo(t.entries),r=new Set(n);e._zod.values=r,Q(e,"pattern",s=>{let o=Lo(s.def.entries).filter(i=>Ng.has(typeof i));return new RegExp(o.length?`^(${o.map(i=>vs(i.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,o)=>{let i=s.value;return r.has(i)||s.issues.push({code:"invalid_value",values:n,input:i,inst:e}),s}}),BP=R("$ZodTransform",(e,t)=>{he.init(e,t),e._zod.optin="optional",ht.memoizer?.guard(e),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new Vo(e.constructor.name);let s=t.transform(n.value,n);if(r.async)return(s instanceof Promise?s:Promise.resolve(s)).then(i=>(n.value=i,n));if(s instanceof Promise)throw new en;return n.value=s,n}});o_=R("$ZodOptional",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",Q(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),Q(e,"pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ja(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n;let s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>X$(n,o)):X$(n,s)}return t.innerType._zod.run(n,r)}}),qP=R("$ZodExactOptional",(e,t)=>{o_.init(e,t),Q(e,"values",n=>n.def.innerType._zod.values),Q(e,"pattern",n=>n.def.innerType._zod.pattern),e._zod.parse=(n,r)=>t.innerType._zod.run(n,r)}),ZP=R("$ZodNullable",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin),Q(e,"optout",n=>n.def.innerType._zod.optout),Q(e,"pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ja(r.source)}|null)$`):void 0}),Q(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),WP=R("$ZodDefault",(e,t)=>{he.init(e,t),e._zod.optin="defaulted",Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);if(n.value===void 0)return n.value=t.defaultValue,n;let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(o=>Q$(o,t)):Q$(s,t)}});HP=R("$ZodPrefault",(e,t)=>{he.init(e,t),e._zod.optin="defaulted",Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>(r.direction==="backward"||n.value===void 0&&(n.value=t.defaultValue),t.innerType._zod.run(n,r))}),KP=R("$ZodNonOptional",(e,t)=>{he.init(e,t),Q(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r].filter(s=>s!==void 0)):void 0}),e._zod.parse=(n,r)=>{let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(o=>eP(o,e)):eP(s,e)}});JP=R("$ZodCatch",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),Q(e,"optout",n=>n.def.innerType._zod.optout),Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);let s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>tP(n,o,t,r)):tP(n,s,t,r)}}),YP=R("$ZodPipe",(e,t)=>{he.init(e,t),Q(e,"values",n=>n.def.in._zod.values),Q(e,"optin",n=>n.def.in._zod.optin),Q(e,"optout",n=>n.def.out._zod.optout),Q(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,r)=>{if(r.direction==="backward"){let o=t.out._zod.run(n,r);return o instanceof Promise?o.then(i=>xd(i,t.in,r)):xd(o,t.in,r)}let s=t.in._zod.run(n,r);return s instanceof Promise?s.then(o=>xd(o,t.out,r)):xd(s,t.out,r)}});XP=R("$ZodReadonly",(e,t)=>{he.init(e,t),Q(e,"propValues",n=>n.def.innerType._zod.propValues),Q(e,"values",n=>n.def.innerType._zod.values),Q(e,"optin",n=>n.def.innerType?._zod?.optin),Q(e,"optout",n=>n.def.innerType?._zod?.optout),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(nP):nP(s)}});QP=R("$ZodCustom",(e,t)=>{Ie.init(e,t),he.init(e,t),e._zod.parse=(n,r)=>n,e._zod.check=n=>{let r=n.value,s=t.fn(r);if(s instanceof Promise)return s.then(o=>rP(o,n,r,e));rP(s,n,r,e)}})});function tR(e){return e!==null&&typeof e=="object"}function a_(e){return e.map(t=>t.path?{...t,path:t.path.slice()}:{...t})}function Fd(e,t,n){let r=nR.get(e);if(r!==void 0)return r?ac:ic;if(t.has(e))return ac;t.add(e);let s=ic,o=u=>{if(s!==ac&&u?._zod){let d=Fd(u,t,n);d>s&&(s=d)}},i=(u,d)=>{let p=ic;for(let f of Reflect.ownKeys(u)){let m=Object.getOwnPropertyDescriptor(u,f);if(d&&!m.enumerable)continue;let h=m.get?Id:m.value?._zod?Fd(m.value,t,n):ic;h>p&&(p=h)}return p},a=u=>{u>s&&(s=u)},c=e._zod.def,l=c.type;switch(l){case"object":{let u=Ya(c);a(u?i(u,!0):Id),o(c.catchall);break}case"array":o(c.element);break;case"tuple":for(let u of c.items)o(u);o(c.rest);break;case"record":case"map":o(c.keyType),o(c.valueType);break;case"set":o(c.valueType);break;case"union":for(let u of c.options)o(u);break;case"intersection":o(c.left),o(c.right);break;case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"promise":case"success":o(c.innerType);break;case"pipe":o(c.in),o(c.out);break;case"function":o(c.input),o(c.output);break;case"lazy":{let u=c._cachedInner??(n?e._zod.innerType:void 0);a(u?Fd(u,t,!1):Id);break}case"template_literal":case"string":case"number":case"int":case"boolean":case"bigint":case"symbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"nan":case"enum":case"literal":case"file":case"transform":case"custom":break;default:for(let u in c){let d=Object.getOwnPropertyDescriptor(c,u);if(!d||d.get)continue;let p=d.value;if(!(!p||typeof p!="object")){if(p._zod)o(p);else if(Array.isArray(p))for(let f of p)o(f)}}}return t.delete(e),Vq(e,s)}function Vq(e,t){return t!==Id&&nR.set(e,t===ac),t}function Bq(e,t){let n=e.buckets.get(t);return n||(n=new WeakMap,e.buckets.set(t,n)),n}function rR(){return qq}function Zq(e,t){let n=e[l_]?.backEdges;return n!==void 0&&tR(t)&&n.has(t)}var c_,l_,eR,nR,ic,Id,ac,Rd,Od,qq,sR=k(()=>{nt();c_=class extends Error{constructor(){super("Cannot parse a reference cycle that closes through a transform"),this.name="ZodCyclicError"}},l_="~memo",eR=[];nR=new WeakMap,ic=0,Id=1,ac=2;Od=[],qq={alloc(e,t,n){let r=Rd;if(!r)return n;Rd=void 0;let s={value:n,issues:null};return r.set(t.value,s),Od.push(s),n},guard(e){var t;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let n=e._zod.parse,r=(s,o)=>{if(o.direction!=="backward"&&Zq(o,s.value))throw new c_;return n(s,o)};e._zod.parse=r,e._zod.run===n&&(e._zod.run=r)})},attach(e){var t;let n,r=!1,s,o;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let i=e._zod.parse,a=(c,l)=>{if(n===void 0){let _=Fd(e,new Set,!1);if(_===ic)return e._zod.parse=i,e._zod.run===a&&(e._zod.run=i),i(c,l);_===ac||r?n=!0:r=!0}let u=c.value;if(!tR(u))return i(c,l);let d=l[l_];d||(d={buckets:new WeakMap,backEdges:void 0},l[l_]=d);let p;s===l?p=o:(p=Bq(d,e),s=l,o=p);let f=p.get(u);if(f)return c.value=f.value,f.issues?f.issues.length&&c.issues.push(...a_(f.issues)):(c.memo=!0,d.backEdges??(d.backEdges=new WeakSet),d.backEdges.add(f.value)),c;Rd=p;let m=Od.length,h=i(c,l);Rd=void 0;let g=Od.length>m?Od.pop():void 0;return h instanceof Promise?h.then(_=>(g&&(g.issues=_.issues.length?a_(_.issues):eR),_)):(g&&(g.issues=h.issues.length?a_(h.issues):eR),h)};e._zod.parse=a,e._zod.run===i&&(e._zod.run=a)})}}});function oR(){return{localeError:Wq()}}var Wq,iR=k(()=>{nt();Wq=()=>{let e={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function t(o){return e[o]??null}let n={regex:"input",email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"currency code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},r={nan:"NaN"};function s(o,i){return o==="number"&&typeof i=="number"&&!Number.isFinite(i)?String(i):r[o]??o}return o=>{switch(o.code){case"invalid_type":{let i=s(o.expected),a=Lg(o.input),c=s(a,o.input);return`Invalid input: expected ${i}, received ${c}`}case"invalid_value":return o.values.length===1?`Invalid input: expected ${fd(o.values[0])}`:`Invalid option: expected one of ${dd(o.values,"|")}`;case"too_big":{let i=o.exact?"exactly ":o.inclusive?"<=":"<",a=t(o.origin);return a?`Too big: expected ${o.origin??"value"} to have ${i}${o.maximum.toString()} ${a.unit??"elements"}`:`Too big: expected ${o.origin??"value"} to be ${i}${o.maximum.toString()}`}case"too_small":{let i=o.exact?"exactly ":o.inclusive?">=":">",a=t(o.origin);return a?`Too small: expected ${o.origin} to have ${i}${o.minimum.toString()} ${a.unit}`:`Too small: expected ${o.origin} to be ${i}${o.minimum.toString()}`}case"invalid_format":{let i=o;return i.format==="starts_with"?`Invalid string: must start with "${i.prefix}"`:i.format==="ends_with"?`Invalid string: must end with "${i.suffix}"`:i.format==="includes"?`Invalid string: must include "${i.includes}"`:i.format==="regex"?`Invalid string: must match pattern ${i.pattern}`:`Invalid ${n[i.format]??o.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${o.divisor}`;case"unrecognized_keys":return`Unrecognized key${o.keys.length>1?"s":""}: ${dd(o.keys,", ")}`;case"invalid_key":return`Invalid key in ${o.origin}`;case"invalid_union":return o.options&&Array.isArray(o.options)&&o.options.length>0?`Invalid discriminator value. Expected ${o.options.map(a=>`'${a}'`).join(" | ")}`:o.inclusive===!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":return`Invalid value in ${o.origin}`;default:return"Invalid input"}}}});var u_=k(()=>{});function Hq(){return new d_}var cR,d_,Ts,p_=k(()=>{d_=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...n){let r=n[0];return this._map.set(t,r),r&&typeof r=="object"&&"id"in r&&this._idmap.set(r.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){let n=this._map.get(t);return n&&typeof n=="object"&&"id"in n&&this._idmap.delete(n.id),this._map.delete(t),this}get(t){let n=t._zod.parent;if(n){let r={...this.get(n)??{}};delete r.id;let s={...r,...this._map.get(t)};return Object.keys(s).length?s:void 0}return this._map.get(t)}has(t){return this._map.has(t)}};(cR=globalThis).__zod_globalRegistry??(cR.__zod_globalRegistry=Hq());Ts=globalThis.__zod_globalRegistry});var lR=k(()=>{});function Kq(e){return e.checks&&(e.checks=[...e.checks]),e}function uR(e,t){return new e(Kq({type:"string",...U(t)}))}function dR(e,t){return new e({type:"string",format:"email",check:"string_format",abort:!1,...U(t)})}function pR(e,t){return new e({type:"string",format:"guid",check:"string_format",abort:!1,...U(t)})}function fR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,...U(t)})}function mR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v4",...U(t)})}function hR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v6",...U(t)})}function gR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v7",...U(t)})}function _R(e,t){return new e({type:"string",format:"url",check:"string_format",abort:!1,...U(t)})}function yR(e,t){return new e({type:"string",format:"emoji",check:"string_format",abort:!1,...U(t)})}function bR(e,t){return new e({type:"string",format:"nanoid",check:"string_format",abort:!1,...U(t)})}function wR(e,t){return new e({type:"string",format:"cuid",check:"string_format",abort:!1,...U(t)})}function vR(e,t){return new e({type:"string",format:"cuid2",check:"string_format",abort:!1,...U(t)})}function kR(e,t){return new e({type:"string",format:"ulid",check:"string_format",abort:!1,...U(t)})}function TR(e,t){return new e({type:"string",format:"xid",check:"string_format",abort:!1,...U(t)})}function SR(e,t){return new e({type:"string",format:"ksuid",check:"string_format",abort:!1,...U(t)})}function ER(e,t){return new e({type:"string",format:"ipv4",check:"string_format",abort:!1,...U(t)})}function xR(e,t){return new e({type:"string",format:"ipv6",check:"string_format",abort:!1,...U(t)})}function CR(e,t){return new e({type:"string",format:"cidrv4",check:"string_format",abort:!1,...U(t)})}function AR(e,t){return new e({type:"string",format:"cidrv6",check:"string_format",abort:!1,...U(t)})}function $R(e,t){return new e({type:"string",format:"base64",check:"string_format",abort:!1,...U(t)})}function PR(e,t){return new e({type:"string",format:"base64url",check:"string_format",abort:!1,...U(t)})}function RR(e,t){return new e({type:"string",format:"e164",check:"string_format",abort:!1,...U(t)})}function OR(e,t){return new e({type:"string",format:"jwt",check:"string_format",abort:!1,...U(t)})}function IR(e,t){return new e({type:"string",format:"datetime",check:"string_format",offset:!1,local:!1,precision:null,...U(t)})}function FR(e,t){return new e({type:"string",format:"date",check:"string_format",...U(t)})}function zR(e,t){return new e({type:"string",format:"time",check:"string_format",precision:null,...U(t)})}function MR(e,t){return new e({type:"string",format:"duration",check:"string_format",...U(t)})}function NR(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...U(t)})}function DR(e,t){return new e({type:"boolean",...U(t)})}function UR(e,t){return new e({type:"bigint",...U(t)})}function LR(e){return new e({type:"unknown"})}function GR(e,t){return new e({type:"never",...U(t)})}function Bo(e,t){return new Yg({check:"less_than",...U(t),value:e,inclusive:!1})}function Ir(e,t){return new Yg({check:"less_than",...U(t),value:e,inclusive:!0})}function qo(e,t){return new Xg({check:"greater_than",...U(t),value:e,inclusive:!1})}function Fr(e,t){return new Xg({check:"greater_than",...U(t),value:e,inclusive:!0})}function cc(e,t){return new F$({check:"multiple_of",...U(t),value:e})}function zd(e,t){return new M$({check:"max_length",...U(t),maximum:e})}function Zo(e,t){return new N$({check:"min_length",...U(t),minimum:e})}function Md(e,t){return new D$({check:"length_equals",...U(t),length:e})}function f_(e,t){return new U$({check:"string_format",format:"regex",...U(t),pattern:e})}function m_(e){return new L$({check:"string_format",format:"lowercase",...U(e)})}function h_(e){return new G$({check:"string_format",format:"uppercase",...U(e)})}function g_(e,t){return new j$({check:"string_format",format:"includes",...U(t),includes:e})}function __(e,t){return new V$({check:"string_format",format:"starts_with",...U(t),prefix:e})}function y_(e,t){return new B$({check:"string_format",format:"ends_with",...U(t),suffix:e})}function zr(e){return new q$({check:"overwrite",tx:e})}function b_(e){return zr(t=>t.normalize(e))}function w_(){return zr(e=>e.trim())}function v_(){return zr(e=>e.toLowerCase())}function k_(){return zr(e=>e.toUpperCase())}function T_(){return zr(e=>zg(e))}function jR(e,t,n){return new e({type:"array",element:t,...U(n)})}function VR(e,t,n){return new e({type:"custom",check:"custom",fn:t,...U(n)})}function BR(e,t){let n=Jq(r=>(r.addIssue=s=>{if(typeof s=="string")r.issues.push(jo(s,r.value,n._zod.def));else{let o=s;o.fatal&&(o.continue=!1),o.code??(o.code="custom"),"input"in o||(o.input=r.value),o.inst??(o.inst=n),o.continue??(o.continue=!n._zod.def.abort),r.issues.push(jo(o))}},e(r.value,r)),t);return n}function Jq(e,t){let n=new Ie({check:"custom",...U(t)});return n._zod.check=e,n}var qR=k(()=>{Sd();nt()});function lc(e,...t){for(let n of t)for(let r of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,r)&&Yt(e,r,n[r]);return e}function E_(e){let t=e?.target??"draft-2020-12";return t==="draft-4"&&(t="draft-04"),t==="draft-7"&&(t="draft-07"),{processors:e.processors??{},metadataRegistry:e?.metadata??Ts,target:t,unrepresentable:e?.unrepresentable??"throw",override:e?.override??(()=>{}),io:e?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,cycles:e?.cycles??"ref",reused:e?.reused??"inline",intersections:[],deferred:[],external:e?.external??void 0}}function Mr(e,t,n,r,s){let o=typeof t.unrepresentable=="function"?t.unrepresentable({zodSchema:e,path:r.path,message:s}):t.unrepresentable;if(o==="any")return!1;if(o===void 0||o==="throw")throw new Error(s);return Object.assign(n,o),!0}function Ce(e,t,n={path:[],schemaPath:[]}){var r;let s=e._zod.def,o=t.seen.get(e);if(o)return o.count++,n.schemaPath.includes(e)&&(o.cycle=n.path),o.schema;let i={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,i),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;let a=e._zod.toJSONSchema?.();if(a)i.schema=a;else{let u={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.processJSONSchema)e._zod.processJSONSchema(t,i.schema,u);else{let p=i.schema,f=t.processors[s.type];if(!f)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${s.type}`);f(e,t,p,u)}let d=e._zod.parent;d&&(i.ref||(i.ref=d),Ce(d,t,u),t.seen.get(d).isParent=!0)}let c=t.metadataRegistry.get(e);return c&&lc(i.schema,c),t.io==="input"&&Je(e)&&(delete i.schema.examples,delete i.schema.default),t.io==="input"&&"_prefault"in i.schema&&((r=i.schema).default??(r.default=i.schema._prefault)),delete i.schema._prefault,t.seen.get(e).schema}function ZR(e){return e.replace(/~/g,"~0").replace(/\//g,"~1")}function x_(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");if(e.external&&e.sharedDefsExtractedFor===e.external)return;let r=new Map;for(let i of e.seen.entries()){let a=e.metadataRegistry.get(i[0])?.id;if(a){let c=r.get(a);if(c&&c!==i[0])throw new Error(`Duplicate schema id "${a}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);r.set(a,i[0])}}let s=i=>{let a=e.target==="draft-2020-12"?"$defs":"definitions";if(e.external){let d=e.external.registry.get(i[0])?.id,p=e.external.uri??(m=>m);if(d)return{ref:p(d)};let f=i[1].defId??i[1].schema.id??`schema${e.counter++}`;return i[1].defId=f,{defId:f,ref:`${p("__shared")}#/${a}/${ZR(f)}`}}let c="#",l=`${c}/${a}/`;if(i[1]===n&&!i[1].schema.id)return{ref:c};let u=i[1].schema.id??`__schema${e.counter++}`;return{defId:u,ref:l+ZR(u)}},o=i=>{if(i[1].schema.$ref)return;let a=i[1],{ref:c,defId:l}=s(i);a.def={...a.schema},l&&(a.defId=l);let u=a.schema;for(let d in u)delete u[d];u.$ref=c};if(e.cycles==="throw")for(let i of e.seen.entries()){let a=i[1];if(a.cycle)throw new Error(`Cycle detected: #/${a.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let i of e.seen.entries()){let a=i[1];if(t===i[0]){o(i);continue}if(e.external){let l=e.external.registry.get(i[0])?.id;if(t!==i[0]&&l){o(i);continue}}if(e.metadataRegistry.get(i[0])?.id){o(i);continue}if(a.cycle){o(i);continue}a.count>1&&e.reused==="ref"&&o(i)}e.external&&(e.sharedDefsExtractedFor=e.external)}function KR(e){let t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;let n=[];for(let r of t){if(!r||typeof r!="object")return;KR(r);let s=Object.keys(r);if(s.length!==1||s[0]!=="type")return;let o=r.type;for(let i of Array.isArray(o)?o:[o]){if(typeof i!="string")return;n.includes(i)||n.push(i)}}delete e.anyOf,e.type=n.length===1?n[0]:n}function HR(e){let t=e.additionalProperties;return t===void 0||t===!1||typeof t!="object"||t===null?null:Object.keys(t).length?t:null}function S_(e){let t=[];for(let o of e){if(typeof o!="object"||o.type!=="object")return null;for(let i in o)if(!JR.has(i))return null;t.push(o)}let n={},r=new Set;for(let o of t){for(let i in o.properties){if(Object.prototype.hasOwnProperty.call(n,i))continue;let a=[];for(let l of t){let u=l.properties?.[i]??HR(l);u!=null&&(a.some(d=>JSON.stringify(d)===JSON.stringify(u))||a.push(u))}let c=a.length===1?a[0]:S_(a)??{allOf:a};Yt(n,i,c)}for(let i of o.required??[])r.add(i)}let s={type:"object",properties:n};if(r.size&&(s.required=[...r]),t.every(o=>o.additionalProperties===!1))s.additionalProperties=!1;else{let o=[];for(let i of t){let a=HR(i);a&&!o.some(c=>JSON.stringify(c)===JSON.stringify(a))&&o.push(a)}o.length===1?s.additionalProperties=o[0]:o.length>1&&(s.additionalProperties={allOf:o})}return s}function Yq(e){let t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(let s of JR)if(s in e)return;let n=t.filter(s=>WR.some(o=>Array.isArray(s[o]))),r=null;if(!n.length)r=S_(t);else{let s=n[0],o=WR.find(c=>Array.isArray(s[c]));if(Object.keys(s).length!==1)return;let i=t.filter(c=>c!==s),a=s[o].map(c=>S_([...i,c]));if(a.some(c=>!c))return;r={[o]:a}}r&&(delete e.allOf,lc(e,r))}function C_(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");let r=a=>{let c=e.seen.get(a);if(c.ref===null)return;let l=c.def??c.schema,u={...l},d=c.ref;if(c.ref=null,d){r(d);let f=e.seen.get(d),m=f.schema;if(m.$ref&&(e.target==="draft-07"||e.target==="draft-04"||e.target==="openapi-3.0")?(l.allOf=l.allOf??[],l.allOf.push(m)):lc(l,m),lc(l,u),a._zod.parent===d)for(let g in l)g==="$ref"||g==="allOf"||g in u||delete l[g];if(m.$ref&&f.def)for(let g in l)g==="$ref"||g==="allOf"||g in f.def&&JSON.stringify(l[g])===JSON.stringify(f.def[g])&&delete l[g]}let p=a._zod.parent;if(p&&p!==d){r(p);let f=e.seen.get(p);if(f?.schema.$ref&&(l.$ref=f.schema.$ref,f.def))for(let m in l)m==="$ref"||m==="allOf"||m in f.def&&JSON.stringify(l[m])===JSON.stringify(f.def[m])&&delete l[m]}e.override({zodSchema:a,jsonSchema:l,path:c.path??[]})};if(!e.external||e.sharedEmitDoneFor!==e.external){for(let a of[...e.seen.entries()].reverse())r(a[0]);if(e.target!=="openapi-3.0")for(let a of e.seen.entries())KR(a[1].def??a[1].schema);for(let a of e.deferred)a();if(e.intersections.length){let a=new Map;for(let c of e.seen.values())for(let l of[c.schema,c.def]){let u=l?.allOf;if(!Array.isArray(u))continue;let d=a.get(u);d?d.push(l):a.set(u,[l])}for(let c of e.intersections)for(let l of a.get(c)??[])Yq(l)}}let s={};if(e.target==="draft-2020-12"?s.$schema="https://json-schema.org/draft/2020-12/schema":e.target==="draft-07"?s.$schema="http://json-schema.org/draft-07/schema#":e.target==="draft-04"?s.$schema="http://json-schema.org/draft-04/schema#":e.target,e.external?.uri){let a=e.external.registry.get(t)?.id;if(!a)throw new Error("Schema is missing an `id` property");s.$id=e.external.uri(a)}lc(s,n.defId?n.schema:n.def??n.schema);let o=e.metadataRegistry.get(t)?.id;o!==void 0&&s.id===o&&delete s.id;let i=e.external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(let a of e.seen.entries()){let c=a[1];c.def&&c.defId&&(c.def.id===c.defId&&delete c.def.id,Yt(i,c.defId,c.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(i).length>0&&(e.target==="draft-2020-12"?s.$defs=i:s.definitions=i);try{let a=JSON.parse(JSON.stringify(s));return Object.defineProperty(a,"~standard",{value:{...t["~standard"],jsonSchema:{input:uc(t,"input",e.processors),output:uc(t,"output",e.processors)}},enumerable:!1,writable:!1}),a}catch{throw new Error("Error converting schema to JSON.")}}function Je(e,t){let n=t??{seen:new Set};if(n.seen.has(e))return!1;n.seen.add(e);let r=e._zod.def;if(r.type==="transform")return!0;if(r.type==="array")return Je(r.element,n);if(r.type==="set")return Je(r.valueType,n);if(r.type==="lazy")return Je(r.getter(),n);if(r.type==="promise"||r.type==="optional"||r.type==="nonoptional"||r.type==="nullable"||r.type==="readonly"||r.type==="default"||r.type==="prefault"||r.type==="catch")return Je(r.innerType,n);if(r.type==="intersection")return Je(r.left,n)||Je(r.right,n);if(r.type==="record"||r.type==="map")return Je(r.keyType,n)||Je(r.valueType,n);if(r.type==="pipe")return e._zod.traits.has("$ZodCodec")?!0:Je(r.in,n)||Je(r.out,n);if(r.type==="object"){for(let s in r.shape)if(Je(r.shape[s],n))return!0;return!1}if(r.type==="union"){for(let s of r.options)if(Je(s,n))return!0;return!1}if(r.type==="tuple"){for(let s of r.items)if(Je(s,n))return!0;return!!(r.rest&&Je(r.rest,n))}return!1}var JR,WR,YR,uc,Nd=k(()=>{p_();nt();JR=new Set(["type","properties","required","additionalProperties"]),WR=["oneOf","anyOf"];YR=(e,t={})=>n=>{let r=E_({...n,processors:t});return Ce(e,r),x_(r,e),C_(r,e)},uc=(e,t,n={})=>r=>{let{libraryOptions:s,target:o}=r??{},i=E_({...s??{},target:o,io:t,processors:n});return Ce(e,i),x_(i,e),C_(i,e)}});function rt(e){let t={},n=e._zod.def,r=e._zod.traits.has("$ZodCheck")?[e,...n.checks??[]]:n.checks??[];for(let o of r)Xq[o._zod.def.check]?.(t,o._zod.def);let s=e._zod.bag;s.minimum!==void 0&&Wo(t,"minimum",s.minimum),s.exclusiveMinimum!==void 0&&Wo(t,"exclusiveMinimum",s.exclusiveMinimum),s.maximum!==void 0&&Ho(t,"maximum",s.maximum),s.exclusiveMaximum!==void 0&&Ho(t,"exclusiveMaximum",s.exclusiveMaximum),s.multipleOf!==void 0&&nO(t,s.multipleOf),s.format!==void 0&&(t.format??(t.format=s.format),s.format.includes("int")&&(t.isInt=!0)),s.mime&&sO(t,s.mime);for(let o of s.patterns??[])rO(t,o);return t}function A_(e){let t=e._zod.def;return t.type==="pipe"&&t.in._zod.traits.has("$ZodTransform")?A_(t.out):t.type==="catch"?A_(t.innerType):e._zod.optin}function vO(e,t,n,r,s){let o=!1,i=JSON.stringify(e,(a,c)=>typeof c!="bigint"?c:(o=!0,null));return o?(Mr(t,n,r,s,"BigInt defaults cannot be represented in JSON Schema"),$_):JSON.parse(i)}var Wo,Ho,XR,nO,rO,sO,oO,QR,eO,tO,Xq,Qq,eZ,tZ,iO,aO,cO,lO,uO,dO,pO,fO,mO,hO,gO,_O,yO,bO,wO,$_,kO,TO,SO,EO,xO,P_,CO=k(()=>{sc();i_();Nd();nt();Wo=(e,t,n)=>{(e[t]===void 0||n>e[t])&&(e[t]=n)},Ho=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},XR=(e,t)=>{Wo(e,"minimum",t),Ho(e,"maximum",t)},nO=(e,t)=>{e.multipleOf??(e.multipleOf=[]),e.multipleOf.includes(t)||e.multipleOf.push(t)},rO=(e,t)=>{e.patterns??(e.patterns=new Set),e.patterns.add(t)},sO=(e,t)=>{e.mime=e.mime?e.mime.filter(n=>t.includes(n)):[...t]},oO=(e,t)=>{e.format=t,t.includes("int")&&(e.isInt=!0)},QR=(e,t)=>Wo(e,"minimum",t.minimum),eO=(e,t)=>Ho(e,"maximum",t.maximum),tO=e=>(t,n)=>{oO(t,n.format);let[r,s]=e[n.format];Wo(t,"minimum",r),Ho(t,"maximum",s)},Xq={greater_than:(e,t)=>Wo(e,t.inclusive?"minimum":"exclusiveMinimum",t.value),less_than:(e,t)=>Ho(e,t.inclusive?"maximum":"exclusiveMaximum",t.value),multiple_of:(e,t)=>nO(e,t.value),number_format:tO(Xa),bigint_format:tO(md),min_length:QR,max_length:eO,length_equals:(e,t)=>XR(e,t.length),min_size:QR,max_size:eO,size_equals:(e,t)=>XR(e,t.size),string_format:(e,t)=>{oO(e,t.format),t.pattern&&rO(e,t.pattern),(t.format==="base64"||t.format==="base64url")&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>sO(e,t.mime)};Qq={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},eZ=new Map([[r_,v$],[Pd,k$]]),tZ=e=>eZ.get(e)??e,iO=(e,t,n,r)=>{let s=n;s.type="string";let{minimum:o,maximum:i,format:a,patterns:c,contentEncoding:l,laxFormat:u}=rt(e);if(typeof o=="number"&&(s.minLength=o),typeof i=="number"&&(s.maxLength=i),a&&(s.format=Qq[a]??a,s.format===""&&delete s.format,(a==="time"||u)&&delete s.format),l&&(s.contentEncoding=l),c&&c.size>0){let d=[...c].map(tZ);d.length===1?s.pattern=d[0].source:d.length>1&&(s.allOf=[...d.map(p=>({...t.target==="draft-07"||t.target==="draft-04"||t.target==="openapi-3.0"?{type:"string"}:{},pattern:p.source}))])}},aO=(e,t,n,r)=>{let s=n,{minimum:o,maximum:i,multipleOf:a,exclusiveMaximum:c,exclusiveMinimum:l,isInt:u}=rt(e);s.type=u?"integer":"number";let d=typeof l=="number"&&l>=(o??Number.NEGATIVE_INFINITY),p=typeof c=="number"&&c<=(i??Number.POSITIVE_INFINITY),f=t.target==="draft-04"||t.target==="openapi-3.0";if(d?f?(s.minimum=l,s.exclusiveMinimum=!0):s.exclusiveMinimum=l:typeof o=="number"&&(s.minimum=o),p?f?(s.maximum=c,s.exclusiveMaximum=!0):s.exclusiveMaximum=c:typeof i=="number"&&(s.maximum=i),a){let m=new Set;for(let _ of a)Number.isFinite(_)&&_!==0?m.add(Math.abs(_)):Mr(e,t,s,r,`A multipleOf divisor of ${_} cannot be represented in JSON Schema`);let[h,...g]=m;h!==void 0&&(s.multipleOf=h),g.length&&(s.allOf=[...s.allOf??[],...g.map(_=>({multipleOf:_}))])}},cO=(e,t,n,r)=>{n.type="boolean"},lO=(e,t,n,r)=>{Mr(e,t,n,r,"BigInt cannot be represented in JSON Schema")},uO=(e,t,n,r)=>{n.not={}},dO=(e,t,n,r)=>{},pO=(e,t,n,r)=>{let s=e._zod.def,o=Lo(s.entries);if(o.length===0){n.not={};return}o.every(i=>typeof i=="number")&&(n.type="number"),o.every(i=>typeof i=="string")&&(n.type="string"),n.enum=o},fO=(e,t,n,r)=>{Mr(e,t,n,r,"Custom types cannot be represented in JSON Schema")},mO=(e,t,n,r)=>{Mr(e,t,n,r,"Transforms cannot be represented in JSON Schema")},hO=(e,t,n,r)=>{let s=n,o=e._zod.def,{minimum:i,maximum:a}=rt(e);typeof i=="number"&&(s.minItems=i),typeof a=="number"&&(s.maxItems=a),s.type="array",s.items=Ce(o.element,t,{...r,path:[...r.path,"items"]})};gO=(e,t,n,r)=>{let s=n,o=e._zod.def,i=o.shape;if(Object.getOwnPropertySymbols(i).length&&Mr(e,t,s,r,"Symbol keys cannot be represented in JSON Schema"))return;s.type="object",s.properties={};for(let l in i)Yt(s.properties,l,Ce(i[l],t,{...r,path:[...r.path,"properties",l]}));let c=[];for(let l of Object.keys(i)){let u=o.shape[l];(t.io==="input"?A_(u)===void 0:u._zod.optout===void 0)&&c.push(l)}c.length>0&&(s.required=c),o.catchall?._zod.def.type==="never"?s.additionalProperties=!1:o.catchall?o.catchall&&(s.additionalProperties=Ce(o.catchall,t,{...r,path:[...r.path,"additionalProperties"]})):t.io==="output"&&(s.additionalProperties=!1)},_O=(e,t,n,r)=>{let s=e._zod.def,o=s.inclusive===!1,i=s.options.map((a,c)=>Ce(a,t,{...r,path:[...r.path,o?"oneOf":"anyOf",c]}));o?n.oneOf=i:n.anyOf=i},yO=(e,t,n,r)=>{let s=e._zod.def,o=Ce(s.left,t,{...r,path:[...r.path,"allOf",0]}),i=Ce(s.right,t,{...r,path:[...r.path,"allOf",1]}),a=l=>"allOf"in l&&Object.keys(l).length===1,c=[...a(o)?o.allOf:[o],...a(i)?i.allOf:[i]];n.allOf=c,t.intersections.push(c)},bO=(e,t,n,r)=>{let s=e._zod.def,o=Ce(s.innerType,t,r),i=t.seen.get(e);t.target==="openapi-3.0"?(i.ref=s.innerType,n.nullable=!0):n.anyOf=[o,{type:"null"}]},wO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType},$_=Symbol();kO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType;let i=vO(s.defaultValue,e,t,n,r);i!==$_&&(n.default=i)},TO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);if(o.ref=s.innerType,t.io!=="input")return;let i=vO(s.defaultValue,e,t,n,r);i!==$_&&(n._prefault=i)},SO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType;let i;try{i=s.catchValue(void 0)}catch{Mr(e,t,n,r,"Dynamic catch values are not supported in JSON Schema");return}n.default=i},EO=(e,t,n,r)=>{let s=e._zod.def,o=s.in._zod.traits.has("$ZodTransform"),i=t.io==="input"?o?s.out:s.in:s.out;Ce(i,t,r);let a=t.seen.get(e);a.ref=i},xO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType,n.readOnly=!0},P_=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType}});var AO=k(()=>{});var Wn=k(()=>{ks();o$();K1();i_();sR();Sd();e_();nt();sc();u_();p_();Qg();lR();qR();Nd();AO()});var R_=k(()=>{Wn()});function Ud(e,t,n){Object.defineProperty(e,t,{configurable:!0,enumerable:!1,get(){let r=n(this);return Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0})}})}var $O,lZ,gt,O_=k(()=>{Wn();Wn();nt();$O=new WeakSet([Object.prototype,Error.prototype]);lZ=(e,t)=>{Z1.init(e,t),e.name="ZodError";let n=Object.getPrototypeOf(e);$O.has(n)||($O.add(n),Ud(n,"format",r=>s=>H1(r,s)),Ud(n,"flatten",r=>s=>W1(r,s)),Ud(n,"addIssue",r=>s=>{r.issues.push(s),r.message=JSON.stringify(r.issues,Go,2)}),Ud(n,"addIssues",r=>s=>{r.issues.push(...s),r.message=JSON.stringify(r.issues,Go,2)}),Object.defineProperty(n,"isEmpty",{configurable:!0,enumerable:!1,get(){return this.issues.length===0}}))},gt=R("ZodError",lZ,void 0,{Parent:Error})});var PO,RO,OO,IO,FO,zO,MO,NO,DO,UO,LO,GO,I_=k(()=>{Wn();O_();Wn();PO=bd(gt),RO=wd(gt),OO=vd(gt),IO=kd(gt),FO=Y1(gt),zO=X1(gt),MO=Q1(gt),NO=e$(gt),DO=t$(gt),UO=n$(gt),LO=r$(gt),GO=s$(gt)});function dZ(){ht.localeError||tn(oR())}function z_(){ht.memoizer||tn({memoizer:rR()})}function X(e){return uR(pZ,e)}function Hn(e){return NR(MZ,e)}function Gd(e){return DR(NZ,e)}function jd(e){return UR(DZ,e)}function Nr(){return LR(UZ)}function GZ(e){return GR(LZ,e)}function dc(e,t){return jR(jZ,e,t)}function q(e,t){let n={type:"object",shape:e??{},...L.normalizeParams(t)};return new VZ(n)}function pc(e,t){return new BZ({type:"union",options:e,...L.normalizeParams(t)})}function ZZ(e,t){return new qZ({type:"intersection",left:e,right:t})}function WZ(e,t){let n=Array.isArray(e)?Object.fromEntries(e.map(r=>[r,r])):e;return new F_({type:"enum",entries:n,...L.normalizeParams(t)})}function KZ(e){return new HZ({type:"transform",transform:e})}function jO(e){return new ZO({type:"optional",innerType:e})}function JZ(e){return new WO({type:"optional",innerType:e})}function VO(e){return new YZ({type:"nullable",innerType:e})}function QZ(e,t){return new XZ({type:"default",innerType:e,get defaultValue(){return typeof t=="function"?t():L.shallowClone(t)}})}function t9(e,t){return new e9({type:"prefault",innerType:e,get defaultValue(){return typeof t=="function"?t():L.shallowClone(t)}})}function n9(e,t){return new HO({type:"nonoptional",innerType:e,...L.normalizeParams(t)})}function s9(e,t){return new r9({type:"catch",innerType:e,catchValue:typeof t=="function"?t:L.constantCatch(t)})}function BO(e,t){return new o9({type:"pipe",in:e,out:t})}function a9(e){return new i9({type:"readonly",innerType:e})}function l9(e,t={}){return VR(c9,e,t)}function u9(e,t){return BR(e,t)}var ye,qO,pZ,ge,fZ,mZ,hZ,gZ,_Z,yZ,Ld,bZ,wZ,vZ,kZ,TZ,SZ,EZ,xZ,CZ,AZ,$Z,PZ,RZ,OZ,IZ,FZ,zZ,MZ,NZ,DZ,UZ,LZ,jZ,VZ,BZ,qZ,F_,HZ,ZO,WO,YZ,XZ,e9,HO,r9,o9,i9,c9,KO=k(()=>{Wn();Wn();CO();Nd();iR();R_();I_();ye=R("ZodType",(e,t)=>(dZ(),he.init(e,t),e.def=t,e.type=t.type,e),{check(...e){let t=this.def;return this.clone(L.mergeDefs(t,{checks:[...t.checks??[],...e.map(n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]}),{parent:!0})},with(...e){return this.check(...e)},clone(e,t){return Xt(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},refine(e,t){return this.check(l9(e,t))},superRefine(e,t){return this.check(u9(e,t))},overwrite(e){return this.check(zr(e))},optional(){return jO(this)},exactOptional(){return JZ(this)},nullable(){return VO(this)},nullish(){return jO(VO(this))},nonoptional(e){return n9(this,e)},array(){return dc(this)},or(e){return pc([this,e])},and(e){return ZZ(this,e)},transform(e){return BO(this,KZ(e))},default(e){return QZ(this,e)},prefault(e){return t9(this,e)},catch(e){return s9(this,e)},pipe(e){return BO(this,e)},readonly(){return a9(this)},describe(e){let t=this.clone();return Ts.add(t,{description:e}),t},meta(...e){if(e.length===0)return Ts.get(this);let t=this.clone();return Ts.add(t,e[0]),t},isOptional(){return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(e,...t){return t.length===0?e(this):e(this,...t)},get"~standard"(){return L.hide(this,"~standard",{...n_(this),jsonSchema:{input:uc(this,"input"),output:uc(this,"output")}})},set"~standard"(e){L.own(this,"~standard",e)},parse:function e(t,n){return PO(this,t,n,{callee:e})},parseAsync:async function e(t,n){return await RO(this,t,n,{callee:e})},safeParse(e,t){return OO(this,e,t)},async safeParseAsync(e,t){return IO(this,e,t)},get spa(){return this?.safeParseAsync},set spa(e){L.own(this,"spa",e)},validate(e,t){return qg(this,e,t)},validateAsync(e,t){return Zg(this,e,t)},encode:function e(t,n){return FO(this,t,n,{callee:e})},decode:function e(t,n){return zO(this,t,n,{callee:e})},encodeAsync:async function e(t,n){return await MO(this,t,n,{callee:e})},decodeAsync:async function e(t,n){return await NO(this,t,n,{callee:e})},safeEncode(e,t){return DO(this,e,t)},safeDecode(e,t){return UO(this,e,t)},async safeEncodeAsync(e,t){return LO(this,e,t)},async safeDecodeAsync(e,t){return GO(this,e,t)},toJSONSchema(e){return YR(this,{})(e)},get description(){return Ts.get(this)?.description},get _def(){return this._zod.def}}),qO=R("_ZodString",(e,t)=>{$d.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>iO(e,n,r,s)},L.derived({format:e=>rt(e).format??null,minLength:e=>rt(e).minimum??null,maxLength:e=>rt(e).maximum??null},{regex(...e){return this.check(f_(...e))},includes(...e){return this.check(g_(...e))},startsWith(...e){return this.check(__(...e))},endsWith(...e){return this.check(y_(...e))},min(...e){return this.check(Zo(...e))},max(...e){return this.check(zd(...e))},length(...e){return this.check(Md(...e))},nonempty(...e){return this.check(Zo(1,...e))},lowercase(e){return this.check(m_(e))},uppercase(e){return this.check(h_(e))},trim(){return this.check(w_())},normalize(...e){return this.check(b_(...e))},toLowerCase(){return this.check(v_())},toUpperCase(){return this.check(k_())},slugify(){return this.check(T_())}})),pZ=R("ZodString",(e,t)=>{$d.init(e,t),qO.init(e,t)},{email(e){return this.check(dR(_Z,e))},url(e){return this.check(_R(bZ,e))},jwt(e){return this.check(OR(FZ,e))},emoji(e){return this.check(yR(wZ,e))},guid(e){return this.check(pR(yZ,e))},uuid(e){return this.check(fR(Ld,e))},uuidv4(e){return this.check(mR(Ld,e))},uuidv6(e){return this.check(hR(Ld,e))},uuidv7(e){return this.check(gR(Ld,e))},nanoid(e){return this.check(bR(vZ,e))},cuid(e){return this.check(wR(kZ,e))},cuid2(e){return this.check(vR(TZ,e))},ulid(e){return this.check(kR(SZ,e))},base64(e){return this.check($R(RZ,e))},base64url(e){return this.check(PR(OZ,e))},xid(e){return this.check(TR(EZ,e))},ksuid(e){return this.check(SR(xZ,e))},ipv4(e){return this.check(ER(CZ,e))},ipv6(e){return this.check(xR(AZ,e))},cidrv4(e){return this.check(CR($Z,e))},cidrv6(e){return this.check(AR(PZ,e))},e164(e){return this.check(RR(IZ,e))},datetime(e){return this.check(IR(fZ,e))},date(e){return this.check(FR(mZ,e))},time(e){return this.check(zR(hZ,e))},duration(e){return this.check(MR(gZ,e))}});ge=R("ZodStringFormat",(e,t)=>{ce.init(e,t),qO.init(e,t)}),fZ=R("ZodISODateTime",(e,t)=>{yP.init(e,t),ge.init(e,t)}),mZ=R("ZodISODate",(e,t)=>{bP.init(e,t),ge.init(e,t)}),hZ=R("ZodISOTime",(e,t)=>{wP.init(e,t),ge.init(e,t)}),gZ=R("ZodISODuration",(e,t)=>{vP.init(e,t),ge.init(e,t)}),_Z=R("ZodEmail",(e,t)=>{aP.init(e,t),ge.init(e,t)}),yZ=R("ZodGUID",(e,t)=>{oP.init(e,t),ge.init(e,t)}),Ld=R("ZodUUID",(e,t)=>{iP.init(e,t),ge.init(e,t)}),bZ=R("ZodURL",(e,t)=>{uP.init(e,t),ge.init(e,t)}),wZ=R("ZodEmoji",(e,t)=>{dP.init(e,t),ge.init(e,t)}),vZ=R("ZodNanoID",(e,t)=>{pP.init(e,t),ge.init(e,t)}),kZ=R("ZodCUID",(e,t)=>{fP.init(e,t),ge.init(e,t)}),TZ=R("ZodCUID2",(e,t)=>{mP.init(e,t),ge.init(e,t)}),SZ=R("ZodULID",(e,t)=>{hP.init(e,t),ge.init(e,t)}),EZ=R("ZodXID",(e,t)=>{gP.init(e,t),ge.init(e,t)}),xZ=R("ZodKSUID",(e,t)=>{_P.init(e,t),ge.init(e,t)}),CZ=R("ZodIPv4",(e,t)=>{kP.init(e,t),ge.init(e,t)}),AZ=R("ZodIPv6",(e,t)=>{SP.init(e,t),ge.init(e,t)}),$Z=R("ZodCIDRv4",(e,t)=>{EP.init(e,t),ge.init(e,t)}),PZ=R("ZodCIDRv6",(e,t)=>{xP.init(e,t),ge.init(e,t)}),RZ=R("ZodBase64",(e,t)=>{AP.init(e,t),ge.init(e,t)}),OZ=R("ZodBase64URL",(e,t)=>{$P.init(e,t),ge.init(e,t)}),IZ=R("ZodE164",(e,t)=>{PP.init(e,t),ge.init(e,t)}),FZ=R("ZodJWT",(e,t)=>{RP.init(e,t),ge.init(e,t)}),zZ=R("ZodNumber",(e,t)=>{s_.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>aO(e,n,r,s),e.isFinite=!0},L.derived({minValue:e=>{let{minimum:t,exclusiveMinimum:n}=rt(e);return Math.max(t??Number.NEGATIVE_INFINITY,n??Number.NEGATIVE_INFINITY)},maxValue:e=>{let{maximum:t,exclusiveMaximum:n}=rt(e);return Math.min(t??Number.POSITIVE_INFINITY,n??Number.POSITIVE_INFINITY)},isInt:e=>{let{isInt:t,multipleOf:n}=rt(e);return!!t||!!n?.some(Number.isSafeInteger)},format:e=>rt(e).format??null},{gt(e,t){return this.check(qo(e,t))},gte(e,t){return this.check(Fr(e,t))},min(e,t){return this.check(Fr(e,t))},lt(e,t){return this.check(Bo(e,t))},lte(e,t){return this.check(Ir(e,t))},max(e,t){return this.check(Ir(e,t))},int(e){return this.check(Hn(e))},safe(e){return this.check(Hn(e))},positive(e){return this.check(qo(0,e))},nonnegative(e){return this.check(Fr(0,e))},negative(e){return this.check(Bo(0,e))},nonpositive(e){return this.check(Ir(0,e))},multipleOf(e,t){return this.check(cc(e,t))},step(e,t){return this.check(cc(e,t))},finite(){return this}})),MZ=R("ZodNumberFormat",(e,t)=>{OP.init(e,t),zZ.init(e,t)});NZ=R("ZodBoolean",(e,t)=>{IP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>cO(e,n,r,s)});DZ=R("ZodBigInt",(e,t)=>{FP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>lO(e,n,r,s)},L.derived({minValue:e=>rt(e).minimum??null,maxValue:e=>rt(e).maximum??null,format:e=>rt(e).format??null},{gte(e,t){return this.check(Fr(e,t))},min(e,t){return this.check(Fr(e,t))},gt(e,t){return this.check(qo(e,t))},lt(e,t){return this.check(Bo(e,t))},lte(e,t){return this.check(Ir(e,t))},max(e,t){return this.check(Ir(e,t))},positive(e){return this.check(qo(BigInt(0),e))},negative(e){return this.check(Bo(BigInt(0),e))},nonpositive(e){return this.check(Ir(BigInt(0),e))},nonnegative(e){return this.check(Fr(BigInt(0),e))},multipleOf(e,t){return this.check(cc(e,t))}}));UZ=R("ZodUnknown",(e,t)=>{zP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>dO(e,n,r,s)});LZ=R("ZodNever",(e,t)=>{MP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>uO(e,n,r,s)});jZ=R("ZodArray",(e,t)=>{z_(),NP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>hO(e,n,r,s),e.element=t.element},{min(e,t){return this.check(Zo(e,t))},nonempty(e){return this.check(Zo(1,e))},max(e,t){return this.check(zd(e,t))},length(e,t){return this.check(Md(e,t))},unwrap(){return this.element}});VZ=R("ZodObject",(e,t)=>{z_(),LP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>gO(e,n,r,s),L.installLazyProp(e,"shape",n=>n._zod.def.shape,!1)},{keyof(){return WZ(Object.keys(this._zod.def.shape))},catchall(e){return this.clone(L.mergeDefs(this._zod.def,{catchall:e}))},passthrough(){return this.clone(L.mergeDefs(this._zod.def,{catchall:Nr()}))},loose(){return this.clone(L.mergeDefs(this._zod.def,{catchall:Nr()}))},strict(){return this.clone(L.mergeDefs(this._zod.def,{catchall:GZ()}))},strip(){return this.clone(L.mergeDefs(this._zod.def,{catchall:void 0}))},extend(e){return L.extend(this,e)},safeExtend(e){return L.safeExtend(this,e)},merge(e){return L.merge(this,e)},pick(e){return L.pick(this,e)},omit(e){return L.omit(this,e)},partial(...e){return L.partial(ZO,this,e[0])},exactPartial(...e){return L.partial(WO,this,e[0],"exactPartial")},required(...e){return L.required(HO,this,e[0])}});BZ=R("ZodUnion",(e,t)=>{GP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>_O(e,n,r,s),e.options=t.options});qZ=R("ZodIntersection",(e,t)=>{jP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>yO(e,n,r,s)});F_=R("ZodEnum",(e,t)=>{VP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(r,s,o)=>pO(e,r,s,o),e.enum=t.entries,e.options=[...e._zod.values];let n=new Set(Object.keys(t.entries));e.extract=(r,s)=>{let o={};for(let i of r)if(n.has(i))o[i]=t.entries[i];else throw new Error(`Key ${i} not found in enum`);return new F_({...t,checks:[],...L.normalizeParams(s),entries:o})},e.exclude=(r,s)=>{let o={...t.entries};for(let i of r)if(n.has(i))delete o[i];else throw new Error(`Key ${i} not found in enum`);return new F_({...t,checks:[],...L.normalizeParams(s),entries:o})}});HZ=R("ZodTransform",(e,t)=>{z_(),BP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>mO(e,n,r,s),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new Vo(e.constructor.name);n.addIssue=o=>{if(typeof o=="string")n.issues.push(L.issue(o,n.value,t));else{let i=o;i.fatal&&(i.continue=!1),i.code??(i.code="custom"),"input"in i||(i.input=n.value),i.inst??(i.inst=e),n.issues.push(L.issue(i))}};let s=t.transform(n.value,n);return s instanceof Promise?s.then(o=>(n.value=o,n)):(n.value=s,n)}});ZO=R("ZodOptional",(e,t)=>{o_.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>P_(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});WO=R("ZodExactOptional",(e,t)=>{qP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>P_(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});YZ=R("ZodNullable",(e,t)=>{ZP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>bO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});XZ=R("ZodDefault",(e,t)=>{WP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>kO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType,e.removeDefault=e.unwrap});e9=R("ZodPrefault",(e,t)=>{HP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>TO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});HO=R("ZodNonOptional",(e,t)=>{KP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>wO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});r9=R("ZodCatch",(e,t)=>{JP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>SO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType,e.removeCatch=e.unwrap});o9=R("ZodPipe",(e,t)=>{YP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>EO(e,n,r,s),e.in=t.in,e.out=t.out});i9=R("ZodReadonly",(e,t)=>{XP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>xO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});c9=R("ZodCustom",(e,t)=>{QP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>fO(e,n,r,s)})});var JO,YO=k(()=>{JO||(JO={})});var XO=k(()=>{});var QO=k(()=>{});var eI=k(()=>{Wn();KO();R_();O_();I_();YO();u_();XO();QO()});var M_=k(()=>{eI()});var lI={};de(lI,{reduce:()=>y9});function y9(e,t){let{object_kind:n,event_name:r}=e??{};if(n==="merge_request")return w9(m9.parse(e));if(n==="note")return v9(h9.parse(e),t);if(r==="project_destroy"){let{path_with_namespace:o,project_id:i}=rI.parse(e);return{kind:"removed",platform:"gitlab",repositories:[o],ids:[i??null]}}let s=g9[String(r)];return s!==void 0?b9(rI.parse(e),s):_9.includes(r)?{kind:"sweep",platform:"gitlab",reason:"a group was renamed"}:null}function b9({project_id:e,path_with_namespace:t,project_visibility:n},r){let s=n?!n.endsWith("public"):!1;return{kind:"repository",platform:"gitlab",...aI(e,t),reason:r,hide:s}}function w9({project:e,object_attributes:t,changes:n}){let s={open:"opened",reopen:"reopened",update:t.oldrev?"pushed":n?.target_branch!==void 0?"base changed":n?.draft!==void 0?"ready for review":n?.discussion_locked!==void 0?"unlocked":void 0,close:"closed",merge:"merged"}[t.action??""];return s===void 0?null:{kind:"change",...cI(e,t.iid),head:t.last_commit?.id??null,reason:s}}function v9({user:e,project:t,merge_request:n,object_attributes:r,changes:s},{newCommandLines:o}){if(!n||r.noteable_type!=="MergeRequest"||r.system||/^(?:project|group)_\d+_bot/.test(e.username)||/<!-- vmsd-warden:[^>]*-->\s*$/.test(r.note))return null;let i=r.action==="update",a=o(r.note,i?s?.note?.previous??r.note:null,{fencedQuotes:!0});return a.length===0?null:{kind:"command",...cI(t,n.iid),comment:String(r.id),author:e.username,commands:a}}var nI,sI,N_,oI,iI,f9,m9,h9,rI,g9,_9,aI,cI,uI=k(()=>{"use strict";M_();nI="(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.][A-Za-z0-9_.-]*",sI=X().max(200).regex(new RegExp(`^${nI}(?:/${nI}){1,20}$`)),N_=pc([Hn().positive(),jd().positive()]).transform(String),oI=q({id:N_.nullish(),path_with_namespace:sI}),iI=Hn().positive(),f9=X().regex(/^[0-9a-f]{40,64}$/),m9=q({project:oI,object_attributes:q({iid:iI,action:X().nullish(),oldrev:X().nullish(),last_commit:q({id:f9}).nullish()}),changes:q({target_branch:Nr(),draft:Nr(),discussion_locked:Nr()}).partial().nullish()}),h9=q({user:q({username:X().max(255)}),project:oI,merge_request:q({iid:iI}).nullish(),object_attributes:q({id:N_,note:X(),noteable_type:X(),action:X().nullish(),system:Gd().nullish()}),changes:q({note:q({previous:X().nullish()}).partial()}).partial().nullish()}),rI=q({project_id:N_.nullish(),path_with_namespace:sI,project_visibility:X().nullish()}),g9={project_rename:"renamed",project_transfer:"transferred",project_update:"changed"},_9=["group_rename","user_rename"];aI=(e,t)=>({repository:t,...e&&{repositoryId:e}}),cI=(e,t)=>({platform:"gitlab",...aI(e.id,e.path_with_namespace),change:t})});var wI={};de(wI,{reduce:()=>F9});function F9(e,t,n){switch(e){case"pull_request":return z9(T9.parse(t));case"merge_group":return M9(A9.parse(t));case"repository":return N9($9.parse(t));case"check_run":{let{action:r,check_run:s,repository:o}=S9.parse(t);if(r!=="rerequested"||D_(s.app,n))return nn;let i=pI(o,s.head_sha,s.check_suite?.head_branch);if(i)return i;let a=/^[1-9]\d{0,9}$/.test(s.external_id??"")?[Number(s.external_id)]:[],c=a.length?a:(s.pull_requests??[]).map(l=>l.number);return fI(o,s.head_sha,c)}case"check_suite":{let{action:r,check_suite:s,repository:o}=E9.parse(t);if(r!=="rerequested"||D_(s.app,n))return nn;let i=pI(o,s.head_sha,s.head_branch);if(i)return i;let a=(s.pull_requests??[]).map(c=>c.number);return fI(o,s.head_sha,a)}case"issue_comment":{let{issue:r,...s}=x9.parse(t);return r.pull_request?mI("issue",r.number,s,n):nn}case"pull_request_review_comment":{let{pull_request:r,...s}=C9.parse(t);return mI("review",r.number,s,n)}case"installation":case"installation_repositories":{let{action:r,repositories:s,repositories_removed:o}=P9.parse(t),i=I9[r];if(i!==void 0)return dI(i);let a=e==="installation"?r==="deleted"&&s:r==="removed"&&o;return a?bI(a):nn}case"installation_target":return dI("an account was renamed");default:return nn}}function z9(e){let n=e.action==="edited"&&e.changes?.base!==void 0?"base changed":R9[e.action];if(n===void 0)return nn;let r=qd(e.repository,e.number);return Ko({kind:"change",...r,head:e.pull_request.head.sha,reason:n})}function M9({action:e,merge_group:t,repository:n}){let r=e==="checks_requested"?rd(t.head_ref):null;if(!r)return nn;let{change:s,ref:o}=r,i=t.base_ref.replace(/^refs\/heads\//,""),a={head:t.head_sha,base:t.base_sha,branch:i,ref:o};return Ko({kind:"queue",...qd(n,s),platform:"github",...a})}function pI(e,t,n){let r=rd(n??"");return r&&Ko({kind:"queue",...Bd(e),platform:"github",...r,head:t})}function N9({action:e,repository:t}){if(e==="deleted")return bI([t]);let n=O9[e];if(n===void 0)return nn;let r=e==="privatized"||t.private===!0,o=[{kind:"repository",platform:"github",...Bd(t),reason:n,hide:r}];return e==="unarchived"&&o.push({kind:"sweep",platform:"github",reason:n}),{events:o,lookUp:null}}function fI(e,t,n){return n.length===0?{events:[],lookUp:{...Bd(e),head:t}}:{events:n.map(s=>({kind:"change",...qd(e,s),head:t,reason:"rerequested"})),lookUp:null}}function mI(e,t,n,r){let{action:s,comment:o,changes:i,sender:a,repository:c}=n,l=a??(s==="created"?o.user:null),u=o.performed_via_github_app&&!D_(o.performed_via_github_app,r);if(!l||l.type==="Bot"||u||s!=="created"&&s!=="edited")return nn;let d=s==="created"?null:i?.body?.from??o.body??"",p=r.newCommandLines(o.body??"",d);if(p.length===0)return nn;let f=$r(e,o.id,o.node_id);return Ko({kind:"command",...qd(c,t),comment:f,author:l.login,commands:p})}var k9,Vd,fc,hI,Kn,U_,gI,L_,T9,S9,E9,_I,yI,x9,C9,A9,$9,P9,R9,O9,I9,nn,Bd,qd,Ko,dI,bI,D_,vI=k(()=>{"use strict";M_();ed();od();k9=X().regex(/^[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}$/),Vd=Hn().positive(),fc=X().regex(/^[0-9a-f]{40,64}$/),hI=pc([Hn().positive(),jd().positive()]).transform(String),Kn=q({id:hI.nullish(),full_name:k9,private:Gd().nullish()}),U_=q({login:X().max(100),type:X().optional()}),gI=dc(q({number:Vd})).nullish(),L_=q({id:Hn()}).nullish(),T9=q({action:X(),number:Vd,pull_request:q({head:q({sha:fc})}),changes:q({base:Nr()}).partial().nullish(),repository:Kn}),S9=q({action:X(),check_run:q({head_sha:fc,external_id:X().nullish(),pull_requests:gI,app:L_,check_suite:q({head_branch:X().nullish()}).nullish()}),repository:Kn}),E9=q({action:X(),check_suite:q({head_sha:fc,head_branch:X().nullish(),pull_requests:gI,app:L_}),repository:Kn}),_I=q({id:hI,node_id:X(),body:X().nullish(),user:U_.nullish(),performed_via_github_app:L_}),yI=q({body:q({from:X()}).partial().nullish()}).nullish(),x9=q({action:X(),issue:q({number:Vd,pull_request:q({}).nullish()}),comment:_I,changes:yI,sender:U_.nullish(),repository:Kn}),C9=q({action:X(),pull_request:q({number:Vd}),comment:_I,changes:yI,sender:U_.nullish(),repository:Kn}),A9=q({action:X(),merge_group:q({head_sha:fc,head_ref:X(),base_sha:fc,base_ref:X()}),repository:Kn}),$9=q({action:X(),repository:Kn}),P9=q({action:X(),repositories:dc(Kn).nullish(),repositories_removed:dc(Kn).nullish()}),R9={opened:"opened",reopened:"reopened",synchronize:"pushed",ready_for_review:"ready for review",closed:"closed",unlocked:"unlocked"},O9={renamed:"renamed",transferred:"transferred",privatized:"closed to the public",publicized:"opened to the public",unarchived:"taken out of the archive"},I9={created:"the App was installed",new_permissions_accepted:"new permissions were accepted",unsuspend:"the installation is no longer suspended",added:"repositories were added"},nn={events:[],lookUp:null};Bd=({full_name:e,id:t})=>({repository:e,...t&&{repositoryId:t}}),qd=(e,t)=>({platform:"github",...Bd(e),change:t}),Ko=e=>({events:[e],lookUp:null}),dI=e=>Ko({kind:"sweep",platform:"github",reason:e}),bI=e=>e.length===0?nn:Ko({kind:"removed",platform:"github",repositories:e.map(t=>t.full_name),ids:e.map(t=>t.id??null)}),D_=(e,{appId:t})=>e!=null&&e.id!==t});H();var sn=process.getBuiltinModule("node:fs"),{parseArgs:jI}=process.getBuiltinModule("node:util");function VI(e,t){let n=!1;return async r=>{let s=Buffer.from(r);try{for(let o=0;o<s.length&&!n;)try{o+=e(s,o)}catch(i){if(i.code!=="EAGAIN")throw i;await t(s.subarray(o));break}}catch(o){let{code:i,message:a}=o;if(i!=="EPIPE"&&i!=="ERR_STREAM_DESTROYED")throw new Y(`cannot write the result: ${a}`);n=!0}return!n}}function Jd(e,t){return VI((r,s)=>sn.writeSync(e,r,s),r=>new Promise((s,o)=>{let i=t();i.once("error",o),i.write(r,a=>a?o(a):s())}))}import{randomUUID as PI}from"node:crypto";import{homedir as B9}from"node:os";import{join as RI,resolve as q9}from"node:path";import{setTimeout as Z9}from"node:timers/promises";Jn();H();mc();var hc=40,Yd="<!-- vmsd-warden:accepted ",K_=e=>`${Yd}${JSON.stringify(e.slice(-hc)).replace(/[^ \w"{}[\],:.\\]/g,t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)} -->`;function xs(e){let t=e.trimEnd().split(`
`).at(-1);if(!t.startsWith(Yd)||!t.endsWith(" -->"))return null;let n;try{n=Es(t.slice(Yd.length,-4))}catch{return[]}return Array.isArray(n)?n.slice(-hc).filter(qI):[]}function qI(e){let t=e??{},n=[t.rule,t.target,t.reason,t.by,t.at,t.comment],r=t.fingerprints;return n.every(s=>typeof s=="string"&&s.length<=1e3)&&Array.isArray(r)&&r.length<=100&&r.every(s=>typeof s=="string"&&/^[\w-]{1,100}$/.test(s))}function Xd({fingerprints:e,closed:t}){let n=`<!-- vmsd-warden:finding ${e.join(",")} -->`;return t===null?n:`${n}
<!-- vmsd-warden:closed ${t} -->`}function gc(e){let t=/(?:^|\n)<!-- vmsd-warden:finding ([\w,-]+) -->(?:\r?\n<!-- vmsd-warden:closed (cured|accepted|elsewhere) -->)?$/.exec(e.trimEnd());return t?{fingerprints:[...new Set(t[1].split(",").filter(Boolean))],closed:t[2]??null}:null}var Qd=e=>`<!-- vmsd-warden:summary ${e} -->`;function Xo(e){return/(?:^|\n)<!-- vmsd-warden:summary (open|closed) -->$/.exec(e.trimEnd())?.[1]??null}var Qo=e=>`<!-- vmsd-warden:answer ${e} -->`,_c=(e,t)=>e.trimEnd().endsWith(Qo(t));var ep=e=>`<!-- vmsd-warden:annotated ${e.join(",")} -->`;function yc(e){let t=/(?:^|\n)<!-- vmsd-warden:annotated ([\w,]*) -->$/.exec(e.trimEnd());return t?t[1].split(",").filter(Boolean):[]}var bc=e=>e.trimEnd().replace(/(?:(?:^|\r?\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->)+$/,"").trimEnd();$t();$t();on();Dr();it();var Os=65535,nr=e=>new TextEncoder().encode(e).length;function ei(e,t,n){let r=Qn(e,t),s=n.mail(t),o=[...r===null?[]:[te(ee(r,120))],...s===null?[]:[_t("mail",s)]];return`${qe(e,t)}${o.length?` (${o.join(", ")})`:""}`}function ti(e,t){let n=t.rule(e.rule),r=n===null?[]:[`Why, and how to fix it: ${_t(e.rule,n)}.`],s=e.citations.slice(0,n===null?4:1).map(({title:i,url:a})=>_t(i,a)),o=s.length?[`${s.length>1?"Sources":"Source"}: ${Me(s)}.`]:[];return[...r,...o].join(" ")}var Gr=({path:e,line:t})=>te(`${ee(_e(e),200)}:${t}`);function jr({target:e,cpuClass:t}){let n=e===null?"all targets":te(ee(e,80));return t===null?n:`${n} (${te(ee(t,80))})`}var kc=({rule:e,target:t})=>te(`/vmsd accept ${e} ${ee(t??"-",80)} REASON`),ni=({help:e})=>wc(ee(e,2e3)),le=e=>Ye(ee(e,2e3));function ri(e,t,n){let r=0,s=t-200,o=e.findIndex(i=>(r+=nr(i)+1,r>s));return o<0?[...e]:[...e.slice(0,o),n(e.length-o)]}Dr();it();var si=e=>le(e);function ny({id:e,title:t,citations:n},r,s){let o=["What it reports","How to fix it"].flatMap(c=>{let l=eF(r,c);return l?[`**${c}**`,l]:[]}),i=n.map(c=>_t(c.title,c.url)).join(", "),a=s===null?`Sources: ${i}.`:`All about it, with what was measured: ${_t(e,s)}.`;return[`### ${te(e)}: ${le(t)}`,...o,a].join(`

`)}function eF(e,t){let n=e.indexOf(`
## ${t}
`);if(n<0)return null;let r=n+t.length+5,s=e.indexOf(`
## `,r);return e.slice(r,s<0?void 0:s).trim().replace(/ \[\d+\](?!\()/g,"")}function ry(e,t,n){let r=e.map(({id:o,title:i})=>{let a=n(o);return`- ${a===null?te(o):_t(o,a)}: ${le(i)}`});return[t?"This change breaks these rules:":"The last review found nothing. These are the rules:","",...r,"","`/vmsd explain RULE` tells more about one."].join(`
`)}var tF=50,nF=({conclusion:e})=>{let t=ey[e];return t.charAt(0).toUpperCase()+t.slice(1)};function sy(e,t,n){let r=[];if(!e)r.push("This change has not been reviewed yet; the review is waiting or under way.");else{r.push(`**${nF(e)}**: ${le(e.title)}. Reviewed ${e.at.slice(0,16).replace("T"," ")} UTC at ${e.head.slice(0,12)}.`),e.head!==t&&r.push("",`The head is ${t.slice(0,12)} now; its review is waiting or under way.`);let s=ty(e.findings);s.length&&r.push("");for(let[o,i]of s){let a=i.slice(0,tF).map(c=>te(ee(c,80)));i.length>a.length&&a.push(`${i.length-a.length} more`),r.push(`- **${o.severity==="error"||o.severity==="warning"?o.severity:"notice"}** ${te(o.rule)}${a.length?` for ${Me(a)}`:""}${o.accepted?", accepted":""}`)}}if(n.length){r.push("","Accepted here:","");for(let s of n.slice(0,50))r.push(`- ${te(s.rule)} for ${te(s.target)}, by ${le(s.by)} on ${s.at.slice(0,10)}: ${le(s.reason)}`)}return r.join(`
`)}Ur();Dr();ze();it();var rp=30,oy=3;function sp(e,t,n,r,s){let[o]=t,i=[],a=new Set,c=Rs(t);for(let[f,...m]of c.slice(0,oy)){i.push(`**${f.severity}** ${te(f.rule)}: ${le(f.message)}`),m.length&&i.push(sF(m)),a.has(f.consequence)||i.push(le(f.consequence));let h=np(f,f.help);a.has(h)||i.push(ni(f)),a.add(f.consequence).add(h),f===o&&i.push(...rF(o,t.length===1,r))}let l=c.slice(oy).flat().length;l&&i.push(`And ${Xe(l,"finding")} more of this patch.`);let u=ti(o,s),d=r===null?`It is at ${Gr(o)}.`:"",p=o.patch===null?"":`In ${ei(e,o.patch,s)}.`;return i.push([d,p,u].filter(Boolean).join(" "),oF(o)),oi(i.filter(Boolean),Xd({fingerprints:[...n],closed:null}))}function rF({suggestion:e},t,n){if(e===null||n!=="new"&&!t)return[];let r=e.split(`
`).map(iF);return n==="new"?[Yn(r,"suggestion").join(`
`)]:["In place of that line:",Yn(r,"c").join(`
`)]}function sF(e){let t=e.slice(0,rp).map(n=>`${jr(n)} at ${Gr(n)}`);return e.length>rp&&t.push(`${e.length-rp} more`),`The same for ${Me(t)}.`}var oF=e=>`Is it meant? Anyone with write access may comment ${kc(e)}.`,iF=e=>e.split("	").map(ot).join("	").trimEnd();function iy(e,t,n){let r=n.teller==="check"?"the check":"a comment on the change itself",s={cured:`Settled, thank you: this is no longer found, as of ${n.head.slice(0,12)}.`,accepted:`Accepted: ${le(n.accepted.join("; "))}`,elsewhere:`This does not stand against the change as a whole any more; ${r} tells what is left of it.`}[n.because],o=/^(?:> )?(\*\*(?:error|warning|notice)\*\* .*)$/m.exec(e)?.[1],i=o===void 0?[s]:[s,`> ${o.trimEnd()}`];return oi(i,Xd({fingerprints:[...t],closed:n.because}))}function op(e,t,n,r=[]){if(!t.length&&!r.length)return oi(["Settled, thank you: nothing of this is found any more."],Qd("closed"));let s=n.mail(null),o=new Set,i=t.map(u=>{let d=u.patch===null?"":`, ${ei(e,u.patch,n)}`,p=`- **${u.severity}** ${te(u.rule)}: ${le(u.message)} ${Gr(u)}${d}.`;return o.has(u.rule+u.consequence)?p:(o.add(u.rule+u.consequence),[p,`  ${le(u.consequence)} ${ni(u)} ${ti(u,n)}`.trimEnd()].join(`
`))}),a=s===null?"":` This change mirrors a series from the list: <${s}>`,c=`**vmsd-warden: ${$n(t)}** ${aF(e)}.${a}`;i.push(...r.map(u=>`- ${le(u)}`));let l=ri(i,Os-4e3,u=>`- and ${u} more; \`vmsd-warden check\` on this branch prints all of them.`);return oi([c,l.join(`
`)],Qd("open"))}var aF=e=>e.patches.length?er(e):"in this change";function Tc(e,t){return oi([e],t)}function oi(e,t){let n=Os-nr(t)-100,r=e.join(`

`);return nr(r)>n&&(r=`${r.slice(0,Math.floor(n/4))}\u2026`,(r.match(/^`{3,}/gm)?.length??0)%2&&(r+="\n```")),`${r}

${t}`}var Vr=(e,t)=>e.replaceAll(`\r
`,`
`).trimEnd()===t.replaceAll(`\r
`,`
`).trimEnd();Jn();$t();function rr(e,t){if(e.length>40)return null;let n=null,r=1/0;for(let s of t){let o=cF(e.toLowerCase(),s.toLowerCase());o<r&&o<=Math.max(1,Math.floor(s.length/3))&&(n=s,r=o)}return n}function cF(e,t){let n=[],r=Array.from({length:t.length+1},(s,o)=>o);for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1];o[i]=Math.min(r[i]+1,o[i-1]+1,r[i-1]+(e[s-1]===t[i-1]?0:1),a?n[i-2]+1:1/0)}n=r,r=o}return r[t.length]}$t();function Is(e,{ruleIds:t}){let n=e.toLowerCase();if(t.includes(n))return{rule:n};let r=rr(n,t);return{refused:`There is no rule "${ee(e,60)}"${r?`; did you mean ${r}?`:`; there are ${t.join(", ")}.`}`}}function Sc(e){let t=e.replace(/^target\//,"").replace(/\/$/,"");return/^(?:-|[A-Za-z0-9_][\w.+-]{0,63})$/.test(t)?{target:t}:{refused:`"${ee(e,60)}" is no target; name the folder below target/, such as alpha.`}}var ay=500,cy={name:"accept",operands:"RULE TARGET REASON\u2026",does:"accepts a finding that is meant; it no longer fails the check, for as long as the change of type is the same",needs:"write",read(e,t){let[,n,r,s]=/^(\S+)(?:\s+(\S+))?(?:\s+(.*))?$/.exec(e)??[];if(!n||!r)return{refused:"Say what is accepted: /vmsd accept RULE TARGET REASON."};let o=Is(n,t);if("refused"in o)return o;let i=Sc(r);return"refused"in i?i:s?s.length>ay?{refused:`The reason has more than ${ay} characters; say it shorter.`}:{name:"accept",...o,...i,reason:s}:{refused:`Say why, for those who read it in ten years: /vmsd accept ${o.rule} ${i.target} REASON.`}}};var ly={name:"explain",operands:"[RULE]",does:"says what a rule is about and how to fix it; without RULE, of each rule that this change breaks",needs:"anyone",read(e,t){if(!e)return{name:"explain",rule:null};let[n="",r]=e.split(/\s+/);if(r!==void 0)return{refused:"/vmsd explain takes one rule: /vmsd explain RULE."};let s=Is(n,t);return"refused"in s?s:{name:"explain",rule:s.rule}}};var uy={name:"help",operands:"",does:"lists the commands",needs:"anyone",read:e=>e?{refused:"/vmsd help takes nothing behind it."}:{name:"help"}};var dy={name:"recheck",operands:"",does:"reviews the change again",needs:"anyone",read:e=>e?{refused:"/vmsd recheck takes nothing behind it."}:{name:"recheck"}};var py={name:"status",operands:"",does:"says what the last review found, and what was accepted",needs:"anyone",read:e=>e?{refused:"/vmsd status takes nothing behind it."}:{name:"status"}};var fy={name:"unaccept",operands:"RULE TARGET",does:"takes an acceptance back",needs:"write",read(e,t){let[n,r,s]=e.split(/\s+/);if(!n||!r||s!==void 0)return{refused:"Say what is no longer accepted: /vmsd unaccept RULE TARGET."};let o=Is(n,t);if("refused"in o)return o;let i=Sc(r);return"refused"in i?i:{name:"unaccept",...o,...i}}};var ip=[dy,ly,py,cy,fy,uy];function Ec(e,t){let[,n="",r=""]=/^\/vmsd(?:\s+(\S+))?(?:\s+(.*?))?\s*$/i.exec(e)??[],s=(n||"help").toLowerCase(),o=ip.find(a=>a.name===s);if(!o){let a=rr(s,ip.map(c=>c.name));return{refused:`There is no command "${ee(n,60)}"; ${a?`did you mean /vmsd ${a}?`:"/vmsd help lists them."}`}}let i=o.read(r.trim(),t);return"refused"in i?i:{spec:o,command:i}}function my(){return["A comment with a line that begins so:","","| | |","| --- | --- |",...ip.map(({name:t,operands:n,does:r,needs:s})=>`| \`${`/vmsd ${t}${n?` ${n}`:""}`}\` | ${r}${s==="write"?" (needs write access)":""} |`)].join(`
`)}H();H();var yt=({platform:e,repository:t,repositoryId:n,change:r})=>({platform:e,repository:t,change:r,...n!==void 0&&{repositoryId:n}}),lF=(e,t)=>e.repository.toLowerCase()===t.repository.toLowerCase();async function uF({forge:e},t){try{let{threads:n,comments:r}=await e.posted(t);return new Set([...n,...r].map(s=>s.comment))}catch(n){if(n instanceof O&&n.kind==="gone")return new Set;throw n}}async function dF({forge:e},t,n,r,s=!1){if(n.comments.length)return n.comments.some(i=>r.has(i));if(!s&&!lF(t,n)||!await e.wasHead(t,n.head))return!1;let o=(await e.repository(t))?.createdAt??null;return o===null||Date.parse(o)<=Date.parse(n.at)}async function Fs(e,t){let{store:n,log:r}=e,{repositoryId:s}=t;if(s===void 0)return;let o=await n.unnumbered(t.platform,t.change);if(!o.length)return;let i={...yt(t),repositoryId:s},a=await uF(e,i);for(let c of o)await dF(e,i,c,a)&&(await n.number(i,c.repository),r.info(i,"what was stored under the name of the repository is taken over"))}async function gy(e,t,{id:n,author:r,now:s,mayWrite:o}){let i=`limit:${r.toLowerCase()}`,a=await e.outbox(t),c=hy(a.find(y=>y.key===i)?.id??null,s),l=hy(a.find(y=>y.key==="limit")?.id??null,s);if((y=>y.passed.some(([b])=>b===n))(c))return{is:"obey"};let d=c.passed.length>=10||l.passed.length>=40,p=d&&await o(),f=p?60:10,m=!p&&l.passed.length>=40?l:null;if(c.passed.length<f&&!m)return c.passed.push([n,s.getTime()]),await e.done(t,i,JSON.stringify(c)),d||(l.passed.push([n,s.getTime()]),await e.done(t,"limit",JSON.stringify(l))),{is:"obey"};let h=m??c;if(h.told&&h.told[0]!==n)return{is:"ignore"};h.told??=[n,s.getTime()],await e.done(t,m?"limit":i,JSON.stringify(h));let g=new Date((h.passed[0]?.[1]??s.getTime())+36e5).toISOString().slice(11,16);return{is:"refuse",why:`That was many commands ${m?"from all of you":"from you"} in an hour; the next one on this change is obeyed after ${g} UTC, and until then nothing is answered.`}}function hy(e,t){let{passed:n,told:r}=e===null?{passed:[],told:null}:JSON.parse(e),s=t.getTime()-36e5;return{passed:n.filter(([,o])=>o>s),told:r&&r[1]>s?r:null}}Ot();async function Hy(e,t,n){let r=Ec(n,{ruleIds:pe.map(s=>s.id)});return"refused"in r?ci(r.refused):r.spec.needs==="write"&&!await t.mayWrite()?{is:"refused",why:t.notAllowed(`/vmsd ${r.spec.name}`),forbidden:!0}:TF(e,t,r.command)}var ci=e=>({is:"refused",why:e,forbidden:!1});async function TF(e,t,n){let{store:r}=e,{key:s}=t;switch(n.name){case"help":return{is:"help"};case"recheck":return t.closed===null?{is:"recheck",review:"recheck"}:ci(t.closed);case"status":{let[o,i]=await Promise.all([r.lastReview(s),r.acceptances(s)]);return{is:"status",last:o,acceptances:i}}case"explain":{let o=await r.lastReview(s),i=pe.filter(u=>o?.findings.some(d=>d.rule===u.id)),a=n.rule===null?i:pe.filter(u=>u.id===n.rule),[c,l]=a;return c&&!l?{is:"rule",rule:c}:{is:"rules",rules:a.length?a:pe,broken:a.length>0}}case"accept":return SF(e,t,n);case"unaccept":{let{rule:o,target:i}=n;return await r.unaccept(s,o,i)?{is:"unaccepted",review:"unaccepted",rule:o,target:i}:ci(`No comment here has accepted ${o} for ${i}; what the repository's configuration accepts is changed there.`)}}}async function SF({store:e,clock:t},{key:n,by:r},{rule:s,target:o,reason:i}){let a=await e.lastReview(n);if(!a)return ci("This change has not been reviewed yet; say it again when the check is there.");let c=a.findings.filter(u=>u.rule===s&&Wy(u)===o);if(!c.length){let u=[...new Set(a.findings.map(d=>`${d.rule} ${Wy(d)}`))].slice(0,5);return ci(`The last review found no ${s} for ${o}${u.length?`; it found ${u.join(", ")}`:""}.`)}let l=[...new Set(c.map(u=>u.fingerprint))];return await e.accept(n,{rule:s,target:o,fingerprints:l,reason:i,by:r,at:t.now().toISOString()}),{is:"accepted",review:"accepted",rule:s,target:o,reason:i}}var Wy=e=>e.target??"-";async function Yy(e,t){let n=await e.forge.change(t);if(!n)return;let r=yt(n);await Fs(e,n);for(let s of t.commands){if(e.signal.aborted)throw new O("passing","the server is stopping");await EF(e,r,n,t,s)}}async function EF(e,t,n,r,s){let{store:o,log:i}=e,a=`${r.comment.replace(/[^\w.:-]/g,"_")}:${st(s,8)}`,c=`answer:${a}`;if((await o.outbox(t)).some(p=>p.key===c&&p.id!==null))return;if(e.dryRun){i.info({...t,comment:r.comment,command:s},"dry run: the command");return}let l=await gy(o,t,{id:a,author:r.author,now:e.clock.now(),mayWrite:async()=>await e.forge.permission(t,r.author)==="write"});if(l.is!=="obey"){i.info({...t,author:r.author,told:l.is==="refuse"},"too many commands"),l.is==="refuse"&&await o.done(t,c,await Jy(e,t,c,a,si(l.why)));return}await Ky(e,t,r.comment,"eyes");let u=await xF(e,t,n,r.author,s);u.review!==void 0&&await e.jobs.enqueue({kind:"change",...t,head:n.head,reason:u.review}),u.reaction&&await Ky(e,t,r.comment,u.reaction);let d=u.reply===null?"reaction":await Jy(e,t,c,a,u.reply);await o.done(t,c,d),i.info({...t,command:s.slice(0,80),refused:u.reaction==="confused"},"command answered")}async function Ky({forge:e,log:t},n,r,s){try{await e.react(n,r,s)}catch(o){if(!(o instanceof O)||o.retry)throw o;t.warn({...n,reason:o.message},"a reaction was refused")}}async function Jy(e,t,n,r,s){let{forge:o,store:i,log:a}=e,c=(await o.posted(t)).comments.find(l=>_c(l.body,r));if(c)return c.comment;await i.begin(t,n);try{return await o.createComment(t,Tc(s,Qo(r)))}catch(l){if(!(l instanceof O)||l.retry)throw l;return a.warn({...t,reason:l.message},"an answer was refused"),"refused"}}async function xF(e,t,n,r,s){let o=await Hy(e,{key:t,by:r,mayWrite:async()=>await e.forge.permission(t,r)==="write",notAllowed:i=>`Only people with write access to ${t.repository} may say ${i}.`,closed:n.state==="closed"?"The change is closed; it is reviewed again when it is re-opened.":null},s);return CF(e,n,o)}function CF({publicUrl:e,rulePage:t},n,r){let s=o=>e===null?null:`${e}/rules/${o}`;switch(r.is){case"refused":return{reply:si(r.why),reaction:"confused"};case"help":return{reply:my(),reaction:null};case"recheck":return{reply:null,reaction:null,review:r.review};case"status":return{reply:sy(r.last,n.head,r.acceptances),reaction:null};case"rule":{let{rule:o}=r;return{reply:ny(o,t(o.id),s(o.id)),reaction:null}}case"rules":return{reply:ry(r.rules,r.broken,s),reaction:null};case"accepted":case"unaccepted":return{reply:null,reaction:"+1",review:r.review}}}function Oc(){let e=new Map,t=[],n=null,r=null,s=(o,i)=>{let a=t.length;return t=t.filter(c=>c.rule!==o||c.target!==i),t.length<a};return{outbox:async()=>structuredClone([...e.values()]),async begin(o,i){e.has(i)||e.set(i,{key:i,id:null})},async done(o,i,a){e.set(i,{key:i,id:a})},async undo(o,i){e.delete(i)},acceptances:async()=>structuredClone(t),async accept(o,i){s(i.rule,i.target),t.push(i)},unaccept:async(o,i,a)=>s(i,a),lastReview:async()=>n,async saveReview(o,i){n=i,r=null},ofHead:async()=>[],async told(o,i){r=i},isTold:async(o,i)=>r===i,unnumbered:async()=>[],async number(){},forgetAll(){e.clear(),t=[],n=null}}}var cp={};de(cp,{decode:()=>li,encode:()=>or,format:()=>Us,parse:()=>ui});var Xy={};function AF(e){let t=Xy[e];if(t)return t;t=Xy[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);t.push(r)}for(let n=0;n<e.length;n++){let r=e.charCodeAt(n);t[r]="%"+("0"+r.toString(16).toUpperCase()).slice(-2)}return t}function Ic(e,t){typeof t!="string"&&(t=Ic.defaultChars);let n=AF(t);return e.replace(/(%[a-f0-9]{2})+/gi,function(r){let s="";for(let o=0,i=r.length;o<i;o+=3){let a=parseInt(r.slice(o+1,o+3),16);if(a<128){s+=n[a];continue}if((a&224)===192&&o+3<i){let c=parseInt(r.slice(o+4,o+6),16);if((c&192)===128){let l=a<<6&1984|c&63;l<128?s+="\uFFFD\uFFFD":s+=String.fromCharCode(l),o+=3;continue}}if((a&240)===224&&o+6<i){let c=parseInt(r.slice(o+4,o+6),16),l=parseInt(r.slice(o+7,o+9),16);if((c&192)===128&&(l&192)===128){let u=a<<12&61440|c<<6&4032|l&63;u<2048||u>=55296&&u<=57343?s+="\uFFFD\uFFFD\uFFFD":s+=String.fromCharCode(u),o+=6;continue}}if((a&248)===240&&o+9<i){let c=parseInt(r.slice(o+4,o+6),16),l=parseInt(r.slice(o+7,o+9),16),u=parseInt(r.slice(o+10,o+12),16);if((c&192)===128&&(l&192)===128&&(u&192)===128){let d=a<<18&1835008|c<<12&258048|l<<6&4032|u&63;d<65536||d>1114111?s+="\uFFFD\uFFFD\uFFFD\uFFFD":(d-=65536,s+=String.fromCharCode(55296+(d>>10),56320+(d&1023))),o+=9;continue}}s+="\uFFFD"}return s})}Ic.defaultChars=";/?:@&=+$,#";Ic.componentChars="";var li=Ic;var Qy={};function $F(e){let t=Qy[e];if(t)return t;t=Qy[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);/^[0-9a-z]$/i.test(r)?t.push(r):t.push("%"+("0"+n.toString(16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function Fc(e,t,n){typeof t!="string"&&(n=t,t=Fc.defaultChars),typeof n>"u"&&(n=!0);let r=$F(t),s="";for(let o=0,i=e.length;o<i;o++){let a=e.charCodeAt(o);if(n&&a===37&&o+2<i&&/^[0-9a-f]{2}$/i.test(e.slice(o+1,o+3))){s+=e.slice(o,o+3),o+=2;continue}if(a<128){s+=r[a];continue}if(a>=55296&&a<=57343){if(a>=55296&&a<=56319&&o+1<i){let c=e.charCodeAt(o+1);if(c>=56320&&c<=57343){s+=encodeURIComponent(e[o]+e[o+1]),o++;continue}}s+="%EF%BF%BD";continue}s+=encodeURIComponent(e[o])}return s}Fc.defaultChars=";/?:@&=+$,-_.!~*'()#";Fc.componentChars="-_.!~*'()";var or=Fc;function Us(e){let t="";return t+=e.protocol||"",t+=e.slashes?"//":"",t+=e.auth?e.auth+"@":"",e.hostname&&e.hostname.indexOf(":")!==-1?t+="["+e.hostname+"]":t+=e.hostname||"",t+=e.port?":"+e.port:"",t+=e.pathname||"",t+=e.search||"",t+=e.hash||"",t}function zc(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var PF=/^([a-z0-9.+-]+:)/i,RF=/:[0-9]*$/,OF=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,IF=["<",">",'"',"`"," ","\r",`
`,"	"],FF=["{","}","|","\\","^","`"].concat(IF),zF=["'"].concat(FF),eb=["%","/","?",";","#"].concat(zF),tb=["/","?","#"],MF=255,nb=/^[+a-z0-9A-Z_-]{0,63}$/,NF=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,rb={javascript:!0,"javascript:":!0},sb={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};function DF(e,t){if(e&&e instanceof zc)return e;let n=new zc;return n.parse(e,t),n}zc.prototype.parse=function(e,t){let n,r,s,o=e;if(o=o.trim(),!t&&e.split("#").length===1){let l=OF.exec(o);if(l)return this.pathname=l[1],l[2]&&(this.search=l[2]),this}let i=PF.exec(o);if(i&&(i=i[0],n=i.toLowerCase(),this.protocol=i,o=o.substr(i.length)),(t||i||o.match(/^\/\/[^@\/]+@[^@\/]+/))&&(s=o.substr(0,2)==="//",s&&!(i&&rb[i])&&(o=o.substr(2),this.slashes=!0)),!rb[i]&&(s||i&&!sb[i])){let l=-1;for(let m=0;m<tb.length;m++)r=o.indexOf(tb[m]),r!==-1&&(l===-1||r<l)&&(l=r);let u,d;l===-1?d=o.lastIndexOf("@"):d=o.lastIndexOf("@",l),d!==-1&&(u=o.slice(0,d),o=o.slice(d+1),this.auth=u),l=-1;for(let m=0;m<eb.length;m++)r=o.indexOf(eb[m]),r!==-1&&(l===-1||r<l)&&(l=r);l===-1&&(l=o.length),o[l-1]===":"&&l--;let p=o.slice(0,l);o=o.slice(l),this.parseHost(p),this.hostname=this.hostname||"";let f=this.hostname[0]==="["&&this.hostname[this.hostname.length-1]==="]";if(!f){let m=this.hostname.split(/\./);for(let h=0,g=m.length;h<g;h++){let _=m[h];if(_&&!_.match(nb)){let y="";for(let b=0,w=_.length;b<w;b++)_.charCodeAt(b)>127?y+="x":y+=_[b];if(!y.match(nb)){let b=m.slice(0,h),w=m.slice(h+1),v=_.match(NF);v&&(b.push(v[1]),w.unshift(v[2])),w.length&&(o=w.join(".")+o),this.hostname=b.join(".");break}}}}this.hostname.length>MF&&(this.hostname=""),f&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let a=o.indexOf("#");a!==-1&&(this.hash=o.substr(a),o=o.slice(0,a));let c=o.indexOf("?");return c!==-1&&(this.search=o.substr(c),o=o.slice(0,c)),o&&(this.pathname=o),sb[n]&&this.hostname&&!this.pathname&&(this.pathname=""),this};zc.prototype.parseHost=function(e){let t=RF.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(0,e.length-t.length)),e&&(this.hostname=e)};var ui=DF;var fp={};de(fp,{Any:()=>lp,Cc:()=>up,Cf:()=>UF,P:()=>di,S:()=>dp,Z:()=>pp});var lp=/[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/,up=/[\0-\x1F\x7F-\x9F]/,UF=/[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/,di=/[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/,dp=/[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/,pp=/[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;var LF=[8364,0,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,0,381,0,0,8216,8217,8220,8221,8226,8211,8212,732,8482,353,8250,339,0,382,376];function GF(e){return e===0||e>=55296&&e<=57343||e>1114111}function ob(e){return GF(e)?65533:e>=128&&e<=159&&LF[e-128]||e}function ib(e){return e-1>>>0<127||e-160>>>0<55136?String.fromCharCode(e):String.fromCodePoint(ob(e))}var It=(()=>{let e=new Uint8Array(127),t=0;for(let n=33;n<=126;n++)n!==34&&n!==36&&n!==92&&(e[n]=t++);return e})();function ab(e,t,n,r,s,o){let a=e.length,c=o*90,l=0,u=()=>{let x=It[e.charCodeAt(l++)];return x<o?x:x*91-c+It[e.charCodeAt(l++)]},d=n-r,p=n+s,f=new Int32Array(p);f.fill(-1,r,o),f.fill(-1,o+d,p);let m=new Int32Array(p),h=new Int32Array(p);function g(x,$){let C=0,A=$,P=$+x;for(;A<P;){let I=It[e.charCodeAt(l++)];if(I<89)C+=I,f[A++]=C;else if(I===89){let F=It[e.charCodeAt(l++)]+2;for(;F--;)f[A++]=++C}else{let F=It[e.charCodeAt(l++)];C+=89+(F<90?F*91+It[e.charCodeAt(l++)]:It[e.charCodeAt(l++)]*8281+It[e.charCodeAt(l++)]*91+It[e.charCodeAt(l++)]),f[A++]=C}}}g(r,0),g(d,o);let _=new Int32Array(s*2),y=0,b=0;function w(x,$){for(let C=0;C<x;C++){let A=$+C,P=u(),I=u();_[b*2]=P,_[b*2+1]=I,b+=1,m[A]=y;let F=(f[P]<0?h[P]:1)+(f[I]<0?h[I]:1);h[A]=F,y+=F}}w(s-o+r,o+d),w(o-r,r);let v=new Uint16Array(y),T=0;for(let x=0;x<b;x++)for(let $=0;$<2;$++){let C=_[x*2+$],A=f[C];if(A<0){let P=m[C],I=P+h[C];for(;P<I;)v[T++]=v[P++]}else v[T++]=A}let E=new Uint16Array(t),S=0;for(;l<a;){let x=It[e.charCodeAt(l++)];x>=o&&(x=x*91-c+It[e.charCodeAt(l++)]);let $=f[x];if($<0){let C=m[x],A=C+h[x];for(;C<A;)E[S++]=v[C++]}else E[S++]=$}return E}var cb=ab("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P",13494,2713,49,25,61);var be;(function(e){e[e.VALUE_LENGTH=49152]="VALUE_LENGTH",e[e.FLAG13=8192]="FLAG13",e[e.BRANCH_LENGTH=8064]="BRANCH_LENGTH",e[e.JUMP_TABLE=127]="JUMP_TABLE",e[e.VALUE_MASK=8191]="VALUE_MASK"})(be||(be={}));var Pe;(function(e){e[e.AMP=38]="AMP",e[e.NUM=35]="NUM",e[e.SEMI=59]="SEMI",e[e.EQUALS=61]="EQUALS",e[e.ZERO=48]="ZERO",e[e.NINE=57]="NINE",e[e.LOWER_A=97]="LOWER_A",e[e.LOWER_X=120]="LOWER_X"})(Pe||(Pe={}));var Mc=32,db=21,jF=2097151,mp=2047,pb=0;function VF(e){let t=e>>>db;return t===mp?pb:t}function fb(e){return e-Pe.ZERO>>>0<=9}function BF(e){return(e|Mc)-Pe.LOWER_A>>>0<=5}function mb(e){return(e|Mc)-Pe.LOWER_A>>>0<=25}function qF(e){return e===Pe.EQUALS||mb(e)||fb(e)}var lb;(function(e){e[e.EntityStart=0]="EntityStart",e[e.NumericStart=1]="NumericStart",e[e.NumericDecimal=2]="NumericDecimal",e[e.NumericHex=3]="NumericHex",e[e.NamedEntity=4]="NamedEntity"})(lb||(lb={}));var hp;(function(e){e[e.Legacy=0]="Legacy",e[e.Strict=1]="Strict",e[e.Attribute=2]="Attribute"})(hp||(hp={}));function ZF(e,t,n,r){let s=(t&be.BRANCH_LENGTH)>>7,o=t&be.JUMP_TABLE;if(o){if(s===0)return r===o?n:-1;let c=r-o;if(c>>>0>=s)return-1;let l=e[n+c];return l===0?-1:n+s+l-1&65535}if(s===0)return-1;let i=s+1>>1,a=n+i+s;for(let c=0;c<s;c++){let u=e[n+(c>>1)]>>((c&1)<<3)&255;if(u===r){let d=n+i+c;return a+e[d]&65535}if(u>r)return-1}return-1}function ub(e,t,n){return n===1?String.fromCharCode(e[t]&be.VALUE_MASK):n===2?String.fromCharCode(e[t+1]):String.fromCharCode(e[t+1],e[t+2])}function WF(e,t,n){let r=t+1,s=0,o=r;if(r<n&&(e.charCodeAt(r)|Mc)===Pe.LOWER_X)for(r+=1,o=r;r<n;){let a=e.charCodeAt(r);if(fb(a))s=s*16+(a-Pe.ZERO);else if(BF(a))s=s*16+((a|Mc)-Pe.LOWER_A+10);else break;r+=1}else for(;r<n;){let a=e.charCodeAt(r)-Pe.ZERO;if(a>>>0>9)break;s=s*10+a,r+=1}if(r===o)return 0;r<n&&e.charCodeAt(r)===Pe.SEMI&&(r+=1),s>1114111&&(s=1114112);let i=r-t;return i>=mp&&(pb=i,i=mp),i<<db|s}function HF(e,t,n){let r=cb,s=e.indexOf("&");if(s<0)return e;let o=e.length,i=0,a="",c=r[0],l=c&be.JUMP_TABLE,u=(c&be.BRANCH_LENGTH)>>7;do{let d=s+1,p=e.charCodeAt(d),f,m;if(p===Pe.NUM){let h=WF(e,d,o);f=VF(h),t&&f>0&&e.charCodeAt(d+f-1)!==Pe.SEMI&&(f=0),m=f===0?"":ib(h&jF)}else if(mb(p)){f=0,m="";let h=p-l,g;if(h>>>0<u){let v=r[1+h];g=v===0?-1:u+v&65535}else g=-1;let _=0,y=0,b=g<0?0:r[g],w=d+1;e:for(;w<o;){for(;(b&(be.VALUE_LENGTH|be.FLAG13))===0&&(b&be.JUMP_TABLE)!==0;){let S=b&be.JUMP_TABLE,x=(b&be.BRANCH_LENGTH)>>7;if(x===0){if(e.charCodeAt(w)!==S)break e;g+=1}else{let $=e.charCodeAt(w)-S;if($>>>0>=x)break e;let C=r[g+1+$];if(C===0)break e;g=g+x+C&65535}if(b=r[g],w+=1,w>=o)break e}if((b&(be.VALUE_LENGTH|be.FLAG13))===be.FLAG13){let S=(b&be.BRANCH_LENGTH)>>7;if(e.charCodeAt(w)!==(b&be.JUMP_TABLE))break;w+=1;let x=S-1,$=g+1,C=0;for(;C+1<x;C+=2){let A=r[$];if(e.charCodeAt(w)!==(A&255)||(w+=1,e.charCodeAt(w)!==(A>>8&255)))break e;w+=1,$+=1}if(C<x){if(e.charCodeAt(w)!==(r[$]&255))break;w+=1}g+=1+(S>>1),b=r[g];continue}let v=b>>>14,T=e.charCodeAt(w);if(v!==0){if(T===Pe.SEMI){f=w-d+1,m=v===1?String.fromCharCode(b&be.VALUE_MASK):ub(r,g,v);break}if(!t&&(b&be.FLAG13)===0&&(f=w-d,_=g,y=v),v===1)break}let E=ZF(r,b,g+(v||1),T);if(E<0)break;g=E,b=r[g],w+=1}if(m===""){let v=b>>>14;v!==0&&!t&&(b&be.FLAG13)===0&&(f=w-d,_=g,y=v),f>0&&(m=ub(r,_,y))}}else f=0,m="";f===0||n&&p!==Pe.NUM&&e.charCodeAt(d+f-1)!==Pe.SEMI&&d+f<o&&qF(e.charCodeAt(d+f))?s=d:(i<s&&(a+=e.slice(i,s)),a+=m,s=i=d+f),e.charCodeAt(s)!==Pe.AMP&&(s=e.indexOf("&",s))}while(s>=0);return a+e.slice(i)}function Nc(e){return HF(e,!0,!1)}var hb;(function(e){e[e.XML=0]="XML",e[e.HTML=1]="HTML"})(hb||(hb={}));var gb;(function(e){e[e.UTF8=0]="UTF8",e[e.ASCII=1]="ASCII",e[e.Extensive=2]="Extensive",e[e.Attribute=3]="Attribute",e[e.Text=4]="Text"})(gb||(gb={}));var JF=class{src_Any=lp.source;src_Cc=up.source;src_Z=pp.source;src_P=di.source;src_ZPCc=[this.src_Z,this.src_P,this.src_Cc].join("|");src_ZCc=[this.src_Z,this.src_Cc].join("|");cache={};opts={maxLength:1e4,urlAuth:!1,schema_names:[]};constructor(e={}){this.opts={...this.opts,...e}}set(e={}){return this.opts={...this.opts,...e},this.cache={},this}escapeRE(e){return e.replace(/[.?*+^$[\]\\(){}|-]/g,"\\$&")}nestedPairRE(e,t,n=4){let r=this.escapeRE(e),s=this.escapeRE(t),o=`(?:(?!${this.src_ZCc}|${r}|${s}).)`,i=`${r}${o}{0,1000}${s}`;for(let a=2;a<=n;a++)i=`${r}(?:${o}|${i}){0,1000}${s}`;return i}get_text_separators(){return this.cache.text_separators??=/[><\uff5c]/}get_pseudo_letter(){return this.cache.src_pseudo_letter??=new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`)}get_ipv4_addr(){return this.cache.src_ip4??=new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])")}get_ipv6_addr(){let e="[0-9A-Fa-f]{1,4}",t=`(?:(?:${e}:${e})|${this.get_ipv4_addr().source})`;return this.cache.src_ip6_addr??=new RegExp(`(?:(?:${e}:){6}${t}|::(?:${e}:){5}${t}|(?:${e})?::(?:${e}:){4}${t}|(?:(?:${e}:){0,1}${e})?::(?:${e}:){3}${t}|(?:(?:${e}:){0,2}${e})?::(?:${e}:){2}${t}|(?:(?:${e}:){0,3}${e})?::${e}:${t}|(?:(?:${e}:){0,4}${e})?::${t}|(?:(?:${e}:){0,5}${e})?::${e}|(?:(?:${e}:){0,6}${e})?::)`)}get_ipv6_url_host(){return this.cache.src_ip6_host??=new RegExp(`\\[${this.get_ipv6_addr().source}\\]`)}get_ipv6_mail_host(){return this.cache.src_ipv6_mail_host??=new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`)}get_auth(){return this.cache.src_auth??=new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`)}get_port(){return this.cache.src_port??=new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?")}get_host_terminator(){return this.cache.src_host_terminator??=new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"]?"-(?!--)|":"-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`)}get_path_terminator(){return this.cache.src_path_terminator??=new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`)}get_path(){return this.cache.src_path??=new RegExp(`(?:[/?#](?:${this.nestedPairRE("[","]")}|${this.nestedPairRE("(",")")}|${this.nestedPairRE("{","}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|`+(this.opts["---"]?"\\-(?!--(?:[^-]|$))(?:-{0,19})|":"\\-{1,20}|")+`,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|`+this.get_path_extra().source+`[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`)}get_mail_name(){return this.cache.src_mail_name??=new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}")}get_xn(){return this.cache.src_xn??=new RegExp("xn--[a-z0-9\\-]{1,59}")}get_tld(){if(this.cache.tld)return this.cache.tld;let e=[...new Set(this.opts.tlds||[])].sort().reverse().join("|");return this.cache.tld=new RegExp(`${e||"$#none#$"}|${this.get_xn().source}`),this.cache.tld}get_domain_root(){return this.cache.src_domain_root??=new RegExp("(?:"+this.get_xn().source+`|${this.get_pseudo_letter().source}{1,63})`)}get_domain(){return this.cache.src_domain??=new RegExp("(?:"+this.get_xn().source+`|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`)}get_url_host_port(){return this.cache.url_host_port??=new RegExp("(?:"+this.get_ipv6_url_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))`+this.get_port().source+this.get_host_terminator().source)}get_fuzzy_url_host_port(){return this.cache.fuzzy_url_host_port??=new RegExp("(?:"+(this.opts.fuzzyIP?this.get_ipv4_addr().source+"|":"")+`(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))`+this.get_host_terminator().source)}get_mail_host(){return this.cache.src_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))`+this.get_host_terminator().source)}get_fuzzy_mail_host(){return this.cache.src_fuzzy_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))`+this.get_host_terminator().source)}get_path_extra(){return this.cache.src_path_extra??=new RegExp("")}get_fuzzy_mail_host_search(){return this.cache.mail_fuzzy_host_search??=new RegExp(`@${this.get_fuzzy_mail_host().source}`,"ig")}get_fuzzy_link_search(){return this.cache.link_fuzzy_search??=new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uFF5C]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uFF5C])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`,"ig")}get_http_validator(){return this.cache.http_validator??=new RegExp("\\/\\/"+(this.opts.urlAuth?this.get_auth().source:"")+this.get_url_host_port().source+this.get_path().source,"iy")}get_relative_proto_validator(){return this.cache.relative_proto_validator??=new RegExp((this.opts.urlAuth?this.get_auth().source:"")+`(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})`+this.get_port().source+this.get_host_terminator().source+this.get_path().source,"iy")}get_mail_name_validator(){return this.cache.mail_name_validator??=new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`)}get_mailto_validator(){return this.cache.mailto_validator??=new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`,"iy")}get_schema_names(){return this.cache.schema_names??=new RegExp((this.opts.schema_names||[]).map(e=>this.escapeRE(e)).join("|"))}get_schema_search(){return this.cache.schema_search??=new RegExp(`(^|(?!_)(?:[><\uFF5C]|${this.src_ZPCc}))(${this.get_schema_names().source})`,"ig")}get_schema_at_start(){return this.cache.schema_at_start??=new RegExp(`^${this.get_schema_search().source}`,"i")}},gp={validate:(e,t,n)=>{let r=n.re.get_http_validator();r.lastIndex=t;let s=r.exec(e);return s?s[0].length:0},normalize:(e,t)=>t.normalize(e)},YF={"http:":gp,"https:":gp,"ftp:":gp,"//":{validate:function(e,t,n){let r=n.re.get_relative_proto_validator();r.lastIndex=t;let s=r.exec(e);return s?t>=3&&e[t-3]===":"||t>=3&&e[t-3]==="/"?0:s[0].length:0},normalize:(e,t)=>t.normalize(e)},"mailto:":{validate:function(e,t,n){let r=n.re.get_mailto_validator();r.lastIndex=t;let s=r.exec(e);return s?s[0].length:0},normalize:(e,t)=>t.normalize(e)}},XF="a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw",QF="biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";function ez(){let e=QF.split("|");return XF.split("|").forEach(t=>{let n=t.indexOf(":"),r=t.slice(0,n);for(let s of t.slice(n+1))e.push(r+s)}),e}var tz={fuzzyLink:!1,fuzzyEmail:!0,fuzzyIP:!1,"---":!1,tlds:ez(),urlAuth:!1,maxLength:1e4},_b=class{schema;index;lastIndex;raw;text;url;constructor(e,t,n,r){let s=e.slice(n,r);this.schema=t.toLowerCase(),this.index=n,this.lastIndex=r,this.raw=s,this.text=s,this.url=s}},yb=class{__opts__;__schemas__;re;constructor(e={}){let{rebuilder:t,...n}=e;this.__opts__={...tz,...n},this.__schemas__={...YF},this.re=t||new JF,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)})}add(e,t=null){if(!t)delete this.__schemas__[e];else{let n={normalize:(r,s)=>s.normalize(r),...t};this.__schemas__[e]=n}return this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}set(e={}){return this.__opts__={...this.__opts__,...e},this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}test(e){if(!e.length)return!1;let t,n;for(n=this.re.get_schema_search(),n.lastIndex=0;(t=n.exec(e))!==null;)if(this.testSchemaAt(e,t[2],n.lastIndex))return!0;if(this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(n=this.re.get_fuzzy_link_search(),n.lastIndex=0,n.exec(e)!==null))return!0;if(this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&e.indexOf("@")>=0){let r=this.re.get_fuzzy_mail_host_search(),s=this.re.get_mail_name_validator();for(r.lastIndex=0;(t=r.exec(e))!==null;){let o=e.slice(Math.max(0,t.index-65),t.index);if(s.test(o))return!0}}return!1}testSchemaAt(e,t,n){return this.__schemas__[t.toLowerCase()]?this.__schemas__[t.toLowerCase()].validate(e.slice(0,n+this.__opts__.maxLength),n,this):0}match(e){let t=[],n=this.re.get_schema_search(),r,s,o,i,a,c,l=!1,u=!1,d=!1,p=0;if(!e.length)return null;for(n.lastIndex=0,this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(r=this.re.get_fuzzy_link_search(),r.lastIndex=0),this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&(s=this.re.get_fuzzy_mail_host_search(),s.lastIndex=0,o=this.re.get_mail_name_validator());;){let f=Math.max(p-1,0);if(s&&o&&!d&&(!a||a.index<p))for(s.lastIndex<f&&(s.lastIndex=f);;){let y=s.exec(e);if(!y){d=!0,a=void 0;break}let b=o.exec(e.slice(Math.max(0,y.index-65),y.index));if(b){if(a={schema:"mailto:",index:y.index-b[1].length,lastIndex:y.index+y[0].length},a.index>=p)break;s.lastIndex<f&&(s.lastIndex=f)}}if(r&&!u&&(!i||i.index<p))for(r.lastIndex<f&&(r.lastIndex=f);;){let y=r.exec(e);if(!y){u=!0,i=void 0;break}if(i={schema:"",index:y.index+y[1].length,lastIndex:y.index+y[0].length},i.index>=p)break;r.lastIndex<f&&(r.lastIndex=f)}let m=a;(!m||i&&(i.index<m.index||i.index===m.index&&i.lastIndex>m.lastIndex))&&(m=i);let h;if(!l)for(;;){if(!c){n.lastIndex<f&&(n.lastIndex=f);let w=n.exec(e);if(!w){l=!0;break}c={schema:w[2],index:w.index+w[1].length,lastIndex:w.index+w[0].length}}if(c.index<p){c=void 0;continue}if(m&&c.index>m.index)break;let y=c;c=void 0;let b=this.testSchemaAt(e,y.schema,y.lastIndex);if(b){h={schema:y.schema,index:y.index,lastIndex:y.lastIndex+b};break}}let g=h;if((!g||a&&(a.index<g.index||a.index===g.index&&a.lastIndex>g.lastIndex))&&(g=a),(!g||i&&(i.index<g.index||i.index===g.index&&i.lastIndex>g.lastIndex))&&(g=i),!g)break;g===a?a=void 0:g===i&&(i=void 0);let _=new _b(e,g.schema,g.index,g.lastIndex);_.schema?this.__schemas__[_.schema].normalize(_,this):this.normalize(_),t.push(_),p=g.lastIndex}return t.length?t:null}matchAtStart(e){if(!e.length)return null;let t=this.re.get_schema_at_start().exec(e);if(!t)return null;let n=this.testSchemaAt(e,t[2],t[0].length);if(!n)return null;let r=new _b(e,t[2],t.index+t[1].length,t.index+t[0].length+n);return this.__schemas__[r.schema].normalize(r,this),r}tlds(e,t=!1){return e=Array.isArray(e)?e:[e],t?this.__opts__.tlds=this.__opts__.tlds.concat(e):this.__opts__.tlds=e,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}normalize(e){e.schema||(e.url=`http://${e.url}`),e.schema==="mailto:"&&!/^mailto:/i.test(e.url)&&(e.url=`mailto:${e.url}`)}};var Sp=W_(xb(),1);var Cb=Object.defineProperty,Ub=(e,t)=>{let n={};for(var r in e)Cb(n,r,{get:e[r],enumerable:!0});return t||Cb(n,Symbol.toStringTag,{value:"Module"}),n},pz=Ub({arrayReplaceAt:()=>fz,asciiTrim:()=>jc,callable:()=>Lb,escapeHtml:()=>ar,escapeRE:()=>Tz,fromCodePoint:()=>fi,isMdAsciiPunct:()=>gi,isPunctChar:()=>jb,isPunctCharCode:()=>hi,isSpace:()=>oe,isValidEntityCode:()=>Ep,isWhiteSpace:()=>mi,lib:()=>Sz,normalizeReference:()=>Gc,unescapeAll:()=>Ls,unescapeMd:()=>_z});function Lb(e){let t=function(...n){return Reflect.construct(e,n,new.target&&new.target!==t?new.target:e)};return Object.defineProperty(t,"name",{value:e.name}),Object.setPrototypeOf(t,e),t.prototype=e.prototype,t}function fz(e,t,n){return[].concat(e.slice(0,t),n,e.slice(t+1))}function Ep(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}function fi(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}var Gb=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,mz=new RegExp(`${Gb.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`,"gi"),hz=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;function gz(e,t){if(t.charCodeAt(0)===35&&hz.test(t)){let r=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return Ep(r)?fi(r):e}let n=Nc(e);return n!==e?n:e}function _z(e){return e.indexOf("\\")<0?e:e.replace(Gb,"$1")}function Ls(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace(mz,function(t,n,r){return n||gz(t,r)})}var yz=/[&<>"]/,bz=/[&<>"]/g,wz={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function vz(e){return wz[e]}function ar(e){return yz.test(e)?e.replace(bz,vz):e}var kz=/[.?*+^$[\]\\(){}|-]/g;function Tz(e){return e.replace(kz,"\\$&")}function oe(e){switch(e){case 9:case 32:return!0}return!1}function mi(e){if(e>=8192&&e<=8202)return!0;switch(e){case 9:case 10:case 11:case 12:case 13:case 32:case 160:case 5760:case 8239:case 8287:case 12288:return!0}return!1}function jb(e){return di.test(e)||dp.test(e)}function hi(e){return jb(fi(e))}function gi(e){switch(e){case 33:case 34:case 35:case 36:case 37:case 38:case 39:case 40:case 41:case 42:case 43:case 44:case 45:case 46:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 124:case 125:case 126:return!0;default:return!1}}function Gc(e){return e=e.trim().replace(/\s+/g," "),e.toLowerCase().toUpperCase()}function Ab(e){return e===32||e===9||e===10||e===13}function jc(e){let t=0;for(;t<e.length&&Ab(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&Ab(e.charCodeAt(n));n--);return e.slice(t,n+1)}var Sz={mdurl:cp,ucmicro:fp};function Ez(e,t,n){let r,s,o,i,a=e.posMax,c=e.pos;for(e.pos=t+1,r=1;e.pos<a;){if(o=e.src.charCodeAt(e.pos),o===93&&(r--,r===0)){s=!0;break}if(i=e.pos,e.md.inline.skipToken(e),o===91){if(i===e.pos-1)r++;else if(n)return e.pos=c,-1}}let l=-1;return s&&(l=e.pos),e.pos=c,l}function xz(e,t,n){let r,s=t,o={ok:!1,pos:0,str:""};if(e.charCodeAt(s)===60){for(s++;s<n;){if(r=e.charCodeAt(s),r===10||r===60)return o;if(r===62)return o.pos=s+1,o.str=Ls(e.slice(t+1,s)),o.ok=!0,o;if(r===92&&s+1<n){s+=2;continue}s++}return o}let i=0;for(;s<n&&(r=e.charCodeAt(s),!(r===32||r<32||r===127));){if(r===92&&s+1<n){if(e.charCodeAt(s+1)===32){s++;continue}s+=2;continue}if(r===40&&(i++,i>32))return o;if(r===41){if(i===0)break;i--}s++}return t===s||i!==0||(o.str=Ls(e.slice(t,s)),o.pos=s,o.ok=!0),o}function Cz(e,t,n,r){let s,o=t,i={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(r)i.str=r.str,i.marker=r.marker;else{if(o>=n)return i;let a=e.charCodeAt(o);if(a!==34&&a!==39&&a!==40)return i;t++,o++,a===40&&(a=41),i.marker=a}for(;o<n;){if(s=e.charCodeAt(o),s===i.marker)return i.pos=o+1,i.str+=Ls(e.slice(t,o)),i.ok=!0,i;if(s===40&&i.marker===41)return i;s===92&&o+1<n&&o++,o++}return i.can_continue=!0,i.str+=Ls(e.slice(t,o)),i}var Az=Ub({parseLinkDestination:()=>xz,parseLinkLabel:()=>Ez,parseLinkTitle:()=>Cz});function _i(e){"@babel/helpers - typeof";return _i=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol=="function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},_i(e)}function $z(e,t){if(_i(e)!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(_i(r)!="object")return r;throw new TypeError("@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function Pz(e){var t=$z(e,"string");return _i(t)=="symbol"?t:t+""}function D(e,t,n){return(t=Pz(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}var Wr=class{constructor(e,t,n){D(this,"map",null),D(this,"level",0),D(this,"children",null),D(this,"content",""),D(this,"markup",""),D(this,"info",""),D(this,"block",!1),D(this,"hidden",!1),this.type=e,this.tag=t,this.attrs=null,this.nesting=n,this.meta=null}attrIndex(e){if(!this.attrs)return-1;let t=this.attrs;for(let n=0,r=t.length;n<r;n++)if(t[n][0]===e)return n;return-1}attrPush(e){this.attrs?this.attrs.push(e):this.attrs=[e]}attrSet(e,t){let n=this.attrIndex(e),r=[e,t];n<0?this.attrPush(r):this.attrs[n]=r}attrGet(e){let t=this.attrIndex(e),n=null;return t>=0&&(n=this.attrs[t][1]),n}attrJoin(e,t){let n=this.attrIndex(e);n<0?this.attrPush([e,t]):this.attrs[n][1]=`${this.attrs[n][1]} ${t}`}},yi=class{constructor(){D(this,"__rules__",[]),D(this,"__cache__",null)}__find__(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].name===e)return t;return-1}__compile__(){let e=new Set;this.__rules__.forEach(t=>{t.enabled&&t.alt.forEach(n=>{n&&e.add(n)})}),this.__cache__=Object.create(null),this.__cache__[""]=[],this.__rules__.forEach(t=>{t.enabled&&this.__cache__[""].push(t.fn)}),e.forEach(t=>{this.__cache__[t]=[],this.__rules__.forEach(n=>{n.enabled&&n.alt.indexOf(t)>=0&&this.__cache__[t].push(n.fn)})})}at(e,t,n={}){let r=this.__find__(e);if(r===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__[r].fn=t,this.__rules__[r].alt=n.alt||[],this.__cache__=null}before(e,t,n,r={}){let s=this.__find__(e);if(s===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(s,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}after(e,t,n,r={}){let s=this.__find__(e);if(s===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(s+1,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}push(e,t,n={}){this.__rules__.push({name:e,enabled:!0,fn:t,alt:n.alt||[]}),this.__cache__=null}enable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let s=this.__find__(r);if(s<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[s].enabled=!0,n.push(r)}),this.__cache__=null,n}enableOnly(e,t=!1){Array.isArray(e)||(e=[e]),this.__rules__.forEach(n=>{n.enabled=!1}),this.enable(e,t)}disable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let s=this.__find__(r);if(s<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[s].enabled=!1,n.push(r)}),this.__cache__=null,n}getRules(e){return this.__cache__||this.__compile__(),this.__cache__[e]||[]}},ln={};ln.code_inline=function(e,t,n,r,s){let o=e[t];return`<code${s.renderAttrs(o)}>${ar(o.content)}</code>`};ln.code_block=function(e,t,n,r,s){let o=e[t];return`<pre${s.renderAttrs(o)}><code>${ar(e[t].content)}</code></pre>
`};ln.fence=function(e,t,n,r,s){let o=e[t],i=o.info?Ls(o.info).trim():"",a="",c="";if(i){let u=i.split(/(\s+)/g);a=u[0],c=u.slice(2).join("")}let l;if(n.highlight?l=n.highlight(o.content,a,c)||ar(o.content):l=ar(o.content),l.indexOf("<pre")===0)return l+`
`;if(i){let u=o.attrIndex("class"),d=o.attrs?o.attrs.slice():[];u<0?d.push(["class",`${n.langPrefix}${a}`]):(d[u]=[d[u][0],d[u][1]],d[u][1]+=` ${n.langPrefix}${a}`);let p={attrs:d};return`<pre><code${s.renderAttrs(p)}>${l}</code></pre>
`}return`<pre><code${s.renderAttrs(o)}>${l}</code></pre>
`};ln.image=function(e,t,n,r,s){let o=e[t];return o.attrs[o.attrIndex("alt")][1]=s.renderInlineAsText(o.children,n,r),s.renderToken(e,t,n)};ln.hardbreak=function(e,t,n){return n.xhtmlOut?`<br />
`:`<br>
`};ln.softbreak=function(e,t,n){return n.breaks?n.xhtmlOut?`<br />
`:`<br>
`:`
`};ln.text=function(e,t){return ar(e[t].content)};ln.html_block=function(e,t){return e[t].content};ln.html_inline=function(e,t){return e[t].content};var Vb=class{constructor(){D(this,"rules",Object.assign({},ln))}renderAttrs(e){let t,n,r;if(!e.attrs)return"";for(r="",t=0,n=e.attrs.length;t<n;t++)r+=` ${ar(e.attrs[t][0])}="${ar(String(e.attrs[t][1]))}"`;return r}renderToken(e,t,n){let r=e[t],s="";if(r.hidden)return"";let o=t-1;for(;o>=0&&e[o].hidden&&e[o].nesting===0;)o--;r.block&&r.nesting!==-1&&o>=0&&e[o].hidden&&e[o].nesting===-1&&(s+=`
`),s+=(r.nesting===-1?"</":"<")+r.tag,s+=this.renderAttrs(r),r.nesting===0&&n.xhtmlOut&&(s+=" /");let i=!1;if(r.block&&(i=!0,r.nesting===1)){let a=t+1;for(;a<e.length&&e[a].hidden&&e[a].nesting===0;)a++;if(a<e.length){let c=e[a];(c.type==="inline"||c.hidden||c.nesting===-1&&c.tag===r.tag)&&(i=!1)}}return s+=i?`>
`:">",s}renderInline(e,t,n){let r="",s=this.rules;for(let o=0,i=e.length;o<i;o++){let a=e[o].type;typeof s[a]<"u"?r+=s[a](e,o,t,n,this):r+=this.renderToken(e,o,t)}return r}renderInlineAsText(e,t,n){let r="";for(let s=0,o=e.length;s<o;s++)switch(e[s].type){case"text":case"code_inline":r+=e[s].content;break;case"image":r+=this.renderInlineAsText(e[s].children,t,n);break;case"html_inline":case"html_block":r+=e[s].content;break;case"softbreak":case"hardbreak":r+=`
`}return r}render(e,t,n){let r="",s=this.rules;for(let o=0,i=e.length;o<i;o++){let a=e[o].type;a==="inline"?r+=this.renderInline(e[o].children,t,n):typeof s[a]<"u"?r+=s[a](e,o,t,n,this):r+=this.renderToken(e,o,t)}return r}},Bb=class{constructor(e,t,n){D(this,"tokens",[]),D(this,"inlineMode",!1),D(this,"Token",Wr),this.src=e,this.env=n,this.md=t}},Rz=/\r\n?/g,Oz=/\0/g;function Iz(e){let t;t=e.src.replace(Rz,`
`),t=t.replace(Oz,"\uFFFD"),e.src=t}function Fz(e){let t;e.inlineMode?(t=new e.Token("inline","",0),t.content=e.src,t.map=[0,1],t.children=[],e.tokens.push(t)):e.md.block.parse(e.src,e.md,e.env,e.tokens)}function zz(e){let t=e.tokens,n=0;for(let r=0;r<t.length;r++)t[r].type!=="reference_definition"&&(r!==n&&(t[n]=t[r]),n++);t.length!==n&&(t.length=n)}function Mz(e){let t=e.tokens;for(let n=0,r=t.length;n<r;n++){let s=t[n];s.type==="inline"&&e.md.inline.parse(s.content,e.md,e.env,s.children)}}function Nz(e){return/^<a[>\s]/i.test(e)}function Dz(e){return/^<\/a\s*>/i.test(e)}function Uz(e){let t=e.tokens;if(e.md.options.linkify)for(let n=0,r=t.length;n<r;n++){if(t[n].type!=="inline"||!e.md.linkify.test(t[n].content))continue;let s=t[n].children,o=[],i=0;for(let a=s.length-1;a>=0;a--){let c=s[a];if(c.type==="link_close"){for(a--;s[a].level!==c.level&&s[a].type!=="link_open";)a--;continue}if(c.type==="html_inline"&&(Nz(c.content)&&i>0&&i--,Dz(c.content)&&i++),!(i>0)&&c.type==="text"&&e.md.linkify.test(c.content)){let l=c.content,u=e.md.linkify.match(l),d=[],p=c.level,f=0;u.length>0&&u[0].index===0&&a>0&&s[a-1].type==="text_special"&&(u=u.slice(1));for(let m=0;m<u.length;m++){let h=u[m].url,g=e.md.normalizeLink(h);if(!e.md.validateLink(g))continue;let _=u[m].text;u[m].schema?u[m].schema==="mailto:"&&!/^mailto:/i.test(_)?_=e.md.normalizeLinkText(`mailto:${_}`).replace(/^mailto:/,""):_=e.md.normalizeLinkText(_):_=e.md.normalizeLinkText(`http://${_}`).replace(/^http:\/\//,"");let y=u[m].index;if(y>f){let T=new e.Token("text","",0);T.content=l.slice(f,y),T.level=p,d.push(T)}let b=new e.Token("link_open","a",1);b.attrs=[["href",g]],b.level=p++,b.markup="linkify",b.info="auto",d.push(b);let w=new e.Token("text","",0);w.content=_,w.level=p,d.push(w);let v=new e.Token("link_close","a",-1);v.level=--p,v.markup="linkify",v.info="auto",d.push(v),f=u[m].lastIndex}if(f<l.length){let m=new e.Token("text","",0);m.content=l.slice(f),m.level=p,d.push(m)}o.push({index:a,nodes:d})}}if(o.length>0){let a=s.length;for(let d of o)a+=d.nodes.length-1;let c=new Array(a),l=0,u=0;o.reverse();for(let d=0;d<s.length;d++){let p=o[l];if(p?.index===d){for(let f of p.nodes)c[u++]=f;l++}else c[u++]=s[d]}t[n].children=c}}}var qb=/\+-|\.\.|\?\?\?\?|!!!!|,,|--/,Lz=/\((c|tm|r)\)/i,Gz=/\((c|tm|r)\)/gi,jz={c:"\xA9",r:"\xAE",tm:"\u2122"};function Vz(e,t){return jz[t.toLowerCase()]}function Bz(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&(r.content=r.content.replace(Gz,Vz)),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function qz(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&qb.test(r.content)&&(r.content=r.content.replace(/\+-/g,"\xB1").replace(/\.{2,}/g,"\u2026").replace(/([?!])…/g,"$1..").replace(/([?!]){4,}/g,"$1$1$1").replace(/,{2,}/g,",").replace(/(^|[^-])---(?=[^-]|$)/gm,"$1\u2014").replace(/(^|\s)--(?=\s|$)/gm,"$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm,"$1\u2013")),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function Zz(e){let t;if(e.md.options.typographer)for(t=e.tokens.length-1;t>=0;t--)e.tokens[t].type==="inline"&&(Lz.test(e.tokens[t].content)&&Bz(e.tokens[t].children),qb.test(e.tokens[t].content)&&qz(e.tokens[t].children))}var Wz=/['"]/,$b=/['"]/g,Pb="\u2019",Hz=1e3;function Rb(e,t,n){for(;e.length>n;){let r=e.pop();r.isSingleQuote?t.single=r.prevSameQuoteIdx:t.double=r.prevSameQuoteIdx}}function Dc(e,t,n,r){e[t]||(e[t]=[]),e[t].push({pos:n,ch:r})}function Kz(e,t){let n="",r=0;t.sort((s,o)=>s.pos-o.pos);for(let s=0;s<t.length;s++){let o=t[s];n+=e.slice(r,o.pos)+o.ch,r=o.pos+1}return n+e.slice(r)}function Jz(e,t){let n,r=[],s={single:-1,double:-1},o={};for(let i=0;i<e.length;i++){let a=e[i],c=e[i].level;for(n=r.length-1;n>=0&&!(r[n].level<=c);n--);if(Rb(r,s,n+1),a.type!=="text")continue;let l=a.content,u=0,d=l.length;e:for(;u<d;){$b.lastIndex=u;let p=$b.exec(l);if(!p)break;let f=!0,m=!0;u=p.index+1;let h=p[0]==="'",g=32;if(p.index-1>=0)g=l.charCodeAt(p.index-1);else for(n=i-1;n>=0&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n--)if(e[n].content){g=e[n].content.charCodeAt(e[n].content.length-1);break}let _=32;if(u<d)_=l.charCodeAt(u);else for(n=i+1;n<e.length&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n++)if(e[n].content){_=e[n].content.charCodeAt(0);break}let y=gi(g)||hi(g),b=gi(_)||hi(_),w=mi(g),v=mi(_);if(v?f=!1:b&&(w||y||(f=!1)),w?m=!1:y&&(v||b||(m=!1)),_===34&&p[0]==='"'&&g>=48&&g<=57&&(m=f=!1),f&&m&&(f=y,m=b),!f&&!m){h&&Dc(o,i,p.index,Pb);continue}if(m&&(n=h?s.single:s.double,n>=0&&r[n].level===c)){let T=r[n],E,S;h?(E=t.md.options.quotes[2],S=t.md.options.quotes[3]):(E=t.md.options.quotes[0],S=t.md.options.quotes[1]),Dc(o,i,p.index,S),Dc(o,T.tokenIdx,T.contentPos,E),Rb(r,s,n);continue e}if(f){if(r.length>=Hz)return;r.push({tokenIdx:i,contentPos:p.index,isSingleQuote:h,level:c,prevSameQuoteIdx:h?s.single:s.double}),h?s.single=r.length-1:s.double=r.length-1}else m&&h&&Dc(o,i,p.index,Pb)}}Object.keys(o).forEach(function(i){let a=Number(i);e[a].content=Kz(e[a].content,o[i])})}function Yz(e){if(e.md.options.typographer)for(let t=e.tokens.length-1;t>=0;t--)e.tokens[t].type!=="inline"||!Wz.test(e.tokens[t].content)||Jz(e.tokens[t].children,e)}function Xz(e){let t,n,r=e.length;for(t=0;t<r;t++)e[t].type==="text_special"&&(e[t].type="text");for(t=n=0;t<r;t++)e[t].type==="text"&&t+1<r&&e[t+1].type==="text"?e[t+1].content=e[t].content+e[t+1].content:(t!==n&&(e[n]=e[t]),n++);t!==n&&(e.length=n)}function Qz(e){let t,n,r=e.tokens,s=r.length;for(let o=0;o<s;o++){if(r[o].type!=="inline")continue;let i=r[o].children,a=i.length;for(t=0;t<a;t++)i[t].type==="text_special"&&(i[t].type="text"),i[t].children&&Xz(i[t].children);for(t=n=0;t<a;t++)i[t].type==="text"&&t+1<a&&i[t+1].type==="text"?i[t+1].content=i[t].content+i[t+1].content:(t!==n&&(i[n]=i[t]),n++);t!==n&&(i.length=n)}}var bp=[["normalize",Iz],["block",Fz],["strip_references",zz],["inline",Mz],["linkify",Uz],["replacements",Zz],["smartquotes",Yz],["text_join",Qz]],Zb=class{constructor(){D(this,"ruler",new yi),D(this,"State",Bb);for(let e=0;e<bp.length;e++)this.ruler.push(bp[e][0],bp[e][1])}process(e){let t=this.ruler.getRules("");for(let n=0,r=t.length;n<r;n++)t[n](e)}},Wb=class{constructor(e,t,n,r){D(this,"bMarks",[]),D(this,"eMarks",[]),D(this,"tShift",[]),D(this,"sCount",[]),D(this,"bsCount",[]),D(this,"blkIndent",0),D(this,"line",0),D(this,"lineMax",0),D(this,"tight",!1),D(this,"listIndent",-1),D(this,"parentType","root"),D(this,"level",0),D(this,"Token",Wr),this.src=e,this.md=t,this.env=n,this.tokens=r;let s=this.src;for(let o=0,i=0,a=0,c=0,l=s.length,u=!1;i<l;i++){let d=s.charCodeAt(i);if(!u)if(oe(d)){a++,d===9?c+=4-c%4:c++;continue}else u=!0;(d===10||i===l-1)&&(d!==10&&i++,this.bMarks.push(o),this.eMarks.push(i),this.tShift.push(a),this.sCount.push(c),this.bsCount.push(0),u=!1,a=0,c=0,o=i+1)}this.bMarks.push(s.length),this.eMarks.push(s.length),this.tShift.push(0),this.sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}push(e,t,n){let r=new Wr(e,t,n);return r.block=!0,n<0&&this.level--,r.level=this.level,n>0&&this.level++,this.tokens.push(r),r}isEmpty(e){return this.bMarks[e]+this.tShift[e]>=this.eMarks[e]}skipEmptyLines(e){for(let t=this.lineMax;e<t&&!(this.bMarks[e]+this.tShift[e]<this.eMarks[e]);e++);return e}skipSpaces(e){for(let t=this.src.length;e<t&&oe(this.src.charCodeAt(e));e++);return e}skipSpacesBack(e,t){if(e<=t)return e;for(;e>t;)if(!oe(this.src.charCodeAt(--e)))return e+1;return e}skipChars(e,t){for(let n=this.src.length;e<n&&this.src.charCodeAt(e)===t;e++);return e}skipCharsBack(e,t,n){if(e<=n)return e;for(;e>n;)if(t!==this.src.charCodeAt(--e))return e+1;return e}getLines(e,t,n,r){if(e>=t)return"";let s=new Array(t-e);for(let o=0,i=e;i<t;i++,o++){let a=0,c=this.bMarks[i],l=c,u;for(i+1<t||r?u=this.eMarks[i]+1:u=this.eMarks[i];l<u&&a<n;){let d=this.src.charCodeAt(l);if(oe(d))d===9?a+=4-(a+this.bsCount[i])%4:a++;else if(l-c<this.tShift[i])a++;else break;l++}a>n?s[o]=new Array(a-n+1).join(" ")+this.src.slice(l,u):s[o]=this.src.slice(l,u)}return s.join("")}},eM=65536;function wp(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t];return e.src.slice(n,r)}function Ob(e){let t=[],n=e.length,r=0,s=e.charCodeAt(r),o=!1,i=0,a="";for(;r<n;)s===124&&(o?(a+=e.substring(i,r-1),i=r):(t.push(a+e.substring(i,r)),a="",i=r+1)),o=s===92,r++,s=e.charCodeAt(r);return t.push(a+e.substring(i)),t}function tM(e,t,n,r){if(t+2>n)return!1;let s=t+1;if(e.sCount[s]<e.blkIndent||e.sCount[s]-e.blkIndent>=4)return!1;let o=e.bMarks[s]+e.tShift[s];if(o>=e.eMarks[s])return!1;let i=e.src.charCodeAt(o++);if(i!==124&&i!==45&&i!==58||o>=e.eMarks[s])return!1;let a=e.src.charCodeAt(o++);if(a!==124&&a!==45&&a!==58&&!oe(a)||i===45&&oe(a))return!1;for(;o<e.eMarks[s];){let w=e.src.charCodeAt(o);if(w!==124&&w!==45&&w!==58&&!oe(w))return!1;o++}let c=wp(e,t+1),l=c.split("|"),u=[];for(let w=0;w<l.length;w++){let v=l[w].trim();if(!v){if(w===0||w===l.length-1)continue;return!1}if(!/^:?-+:?$/.test(v))return!1;v.charCodeAt(v.length-1)===58?u.push(v.charCodeAt(0)===58?"center":"right"):v.charCodeAt(0)===58?u.push("left"):u.push("")}if(c=wp(e,t).trim(),c.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;l=Ob(c),l.length&&l[0]===""&&l.shift(),l.length&&l[l.length-1]===""&&l.pop();let d=l.length;if(d===0||d!==u.length)return!1;if(r)return!0;let p=e.parentType;e.parentType="table";let f=e.md.block.ruler.getRules("blockquote"),m=e.push("table_open","table",1),h=[t,0];m.map=h;let g=e.push("thead_open","thead",1);g.map=[t,t+1];let _=e.push("tr_open","tr",1);_.map=[t,t+1];for(let w=0;w<l.length;w++){let v=e.push("th_open","th",1);u[w]&&(v.attrs=[["style",`text-align:${u[w]}`]]);let T=e.push("inline","",0);T.content=l[w].trim(),T.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let y,b=0;for(s=t+2;s<n&&!(e.sCount[s]<e.blkIndent);s++){let w=!1;for(let T=0,E=f.length;T<E;T++)if(f[T](e,s,n,!0)){w=!0;break}if(w||(c=wp(e,s).trim(),!c)||e.sCount[s]-e.blkIndent>=4||(l=Ob(c),l.length&&l[0]===""&&l.shift(),l.length&&l[l.length-1]===""&&l.pop(),b+=d-l.length,b>eM))break;if(s===t+2){let T=e.push("tbody_open","tbody",1);T.map=y=[t+2,0]}let v=e.push("tr_open","tr",1);v.map=[s,s+1];for(let T=0;T<d;T++){let E=e.push("td_open","td",1);u[T]&&(E.attrs=[["style",`text-align:${u[T]}`]]);let S=e.push("inline","",0);S.content=l[T]?l[T].trim():"",S.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return y&&(e.push("tbody_close","tbody",-1),y[1]=s),e.push("table_close","table",-1),h[1]=s,e.parentType=p,e.line=s,!0}function nM(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let r=t+1,s=r;for(;r<n;){if(e.isEmpty(r)){r++;continue}if(e.sCount[r]-e.blkIndent>=4){r++,s=r;continue}break}e.line=s;let o=e.push("code_block","code",0);return o.content=e.getLines(t,s,4+e.blkIndent,!1)+`
`,o.map=[t,e.line],!0}function rM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||s+3>o)return!1;let i=e.src.charCodeAt(s);if(i!==126&&i!==96)return!1;let a=s;s=e.skipChars(s,i);let c=s-a;if(c<3)return!1;let l=e.src.slice(a,s),u=e.src.slice(s,o);if(i===96&&u.indexOf(String.fromCharCode(i))>=0)return!1;if(r)return!0;let d=t,p=!1;for(;d++,!(d>=n||(s=a=e.bMarks[d]+e.tShift[d],o=e.eMarks[d],s<o&&e.sCount[d]<e.blkIndent));)if(e.src.charCodeAt(s)===i&&!(e.sCount[d]-e.blkIndent>=4)&&(s=e.skipChars(s,i),!(s-a<c)&&(s=e.skipSpaces(s),!(s<o)))){p=!0;break}c=e.sCount[t],e.line=d+(p?1:0);let f=e.push("fence","code",0);return f.info=u,f.content=e.getLines(t+1,d,c,!0),f.markup=l,f.map=[t,e.line],!0}function sM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t],i=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(s)!==62)return!1;if(r)return!0;let a=[],c=[],l=[],u=[],d=e.md.block.ruler.getRules("blockquote"),p=e.parentType;e.parentType="blockquote";let f=!1,m;for(m=t;m<n;m++){let b=e.sCount[m]<e.blkIndent;if(s=e.bMarks[m]+e.tShift[m],o=e.eMarks[m],s>=o)break;if(e.src.charCodeAt(s++)===62&&!b){let v=e.sCount[m]+1,T,E;e.src.charCodeAt(s)===32?(s++,v++,E=!1,T=!0):e.src.charCodeAt(s)===9?(T=!0,(e.bsCount[m]+v)%4===3?(s++,v++,E=!1):E=!0):T=!1;let S=v;for(a.push(e.bMarks[m]),e.bMarks[m]=s;s<o;){let x=e.src.charCodeAt(s);if(oe(x))x===9?S+=4-(S+e.bsCount[m]+(E?1:0))%4:S++;else break;s++}f=s>=o,c.push(e.bsCount[m]),e.bsCount[m]=e.sCount[m]+1+(T?1:0),l.push(e.sCount[m]),e.sCount[m]=S-v,u.push(e.tShift[m]),e.tShift[m]=s-e.bMarks[m];continue}if(f)break;let w=!1;for(let v=0,T=d.length;v<T;v++)if(d[v](e,m,n,!0)){w=!0;break}if(w){e.lineMax=m,e.blkIndent!==0&&(a.push(e.bMarks[m]),c.push(e.bsCount[m]),u.push(e.tShift[m]),l.push(e.sCount[m]),e.sCount[m]-=e.blkIndent);break}a.push(e.bMarks[m]),c.push(e.bsCount[m]),u.push(e.tShift[m]),l.push(e.sCount[m]),e.sCount[m]=-1}let h=e.blkIndent;e.blkIndent=0;let g=e.push("blockquote_open","blockquote",1);g.markup=">";let _=[t,0];g.map=_,e.md.block.tokenize(e,t,m);let y=e.push("blockquote_close","blockquote",-1);y.markup=">",e.lineMax=i,e.parentType=p,_[1]=e.line;for(let b=0;b<u.length;b++)e.bMarks[b+t]=a[b],e.tShift[b+t]=u[b],e.sCount[b+t]=l[b],e.bsCount[b+t]=c[b];return e.blkIndent=h,!0}function oM(e,t,n,r){let s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let o=e.bMarks[t]+e.tShift[t],i=e.src.charCodeAt(o++);if(i!==42&&i!==45&&i!==95)return!1;let a=1;for(;o<s;){let l=e.src.charCodeAt(o++);if(l!==i&&!oe(l))return!1;l===i&&a++}if(a<3)return!1;if(r)return!0;e.line=t+1;let c=e.push("hr","hr",0);return c.map=[t,e.line],c.markup=Array(a+1).join(String.fromCharCode(i)),!0}function Ib(e,t){let n=e.eMarks[t],r=e.bMarks[t]+e.tShift[t],s=e.src.charCodeAt(r++);return s!==42&&s!==45&&s!==43||r<n&&!oe(e.src.charCodeAt(r))?-1:r}function Fb(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t],s=n;if(s+1>=r)return-1;let o=e.src.charCodeAt(s++);if(o<48||o>57)return-1;for(;;){if(s>=r)return-1;if(o=e.src.charCodeAt(s++),o>=48&&o<=57){if(s-n>=10)return-1;continue}if(o===41||o===46)break;return-1}return s<r&&(o=e.src.charCodeAt(s),!oe(o))?-1:s}function iM(e,t){let n=e.level+2;for(let r=t+2,s=e.tokens.length-2;r<s;r++)e.tokens[r].level===n&&e.tokens[r].type==="paragraph_open"&&(e.tokens[r+2].hidden=!0,e.tokens[r].hidden=!0,r+=2)}function aM(e,t,n,r){let s,o,i,a,c=t,l=!0;if(e.sCount[c]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[c]-e.listIndent>=4&&e.sCount[c]<e.blkIndent)return!1;let u=!1;r&&e.parentType==="paragraph"&&e.sCount[c]>=e.blkIndent&&(u=!0);let d,p,f;if((f=Fb(e,c))>=0){if(d=!0,i=e.bMarks[c]+e.tShift[c],p=Number(e.src.slice(i,f-1)),u&&p!==1)return!1}else if((f=Ib(e,c))>=0)d=!1;else return!1;if(u&&e.skipSpaces(f)>=e.eMarks[c])return!1;if(r)return!0;let m=e.src.charCodeAt(f-1),h=e.tokens.length;d?(a=e.push("ordered_list_open","ol",1),p!==1&&(a.attrs=[["start",p]])):a=e.push("bullet_list_open","ul",1);let g=[c,0];a.map=g,a.markup=String.fromCharCode(m);let _=!1,y=e.md.block.ruler.getRules("list"),b=e.parentType;for(e.parentType="list";c<n;){o=f,s=e.eMarks[c];let w=e.sCount[c]+f-(e.bMarks[c]+e.tShift[c]),v=w;for(;o<s;){let F=e.src.charCodeAt(o);if(F===9)v+=4-(v+e.bsCount[c])%4;else if(F===32)v++;else break;o++}let T=o,E;T>=s?E=1:E=v-w,E>4&&(E=1);let S=w+E;a=e.push("list_item_open","li",1),a.markup=String.fromCharCode(m);let x=[c,0];a.map=x,d&&(a.info=e.src.slice(i,f-1));let $=e.tight,C=e.tShift[c],A=e.sCount[c],P=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=S,e.tight=!0,e.tShift[c]=T-e.bMarks[c],e.sCount[c]=v,T>=s&&e.isEmpty(c+1)?e.line=Math.min(e.line+2,n):e.md.block.tokenize(e,c,n),(!e.tight||_)&&(l=!1),_=e.line-c>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=P,e.tShift[c]=C,e.sCount[c]=A,e.tight=$,a=e.push("list_item_close","li",-1),a.markup=String.fromCharCode(m),c=e.line,x[1]=c,c>=n||e.sCount[c]<e.blkIndent||e.sCount[c]-e.blkIndent>=4)break;let I=!1;for(let F=0,M=y.length;F<M;F++)if(y[F](e,c,n,!0)){I=!0;break}if(I)break;if(d){if(f=Fb(e,c),f<0)break;i=e.bMarks[c]+e.tShift[c]}else if(f=Ib(e,c),f<0)break;if(m!==e.src.charCodeAt(f-1))break}return d?a=e.push("ordered_list_close","ol",-1):a=e.push("bullet_list_close","ul",-1),a.markup=String.fromCharCode(m),g[1]=c,e.line=c,e.parentType=b,l&&iM(e,h),!0}var vp=999;function cM(e){let t=e.length;for(let n=0;n<e.length-1;n++){let r=e.charCodeAt(n);if(r<55296||r>56319)continue;let s=e.charCodeAt(n+1);s>=56320&&s<=57343&&(t--,n++)}return t}function pi(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function Uc(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let r=!1;if(e.sCount[t]-e.blkIndent>3&&(r=!0),e.sCount[t]<0&&(r=!0),!r){let s=e.md.block.ruler.getRules("reference"),o=e.parentType;e.parentType="reference";let i=!1;for(let a=0,c=s.length;a<c;a++)if(s[a](e,t,n,!0)){i=!0;break}if(e.parentType=o,i)return-1}return e.bMarks[t]+e.tShift[t]}function lM(e,t,n,r){let s=e.src,o=e.bMarks[t]+e.tShift[t],i=t+1;if(e.sCount[t]-e.blkIndent>=4||s.charCodeAt(o)!==91)return!1;let a=pi(e,t),c="",l=-1,u=++o;for(;o<a;){if(c.length+o-u>vp*2)return!1;let T=s.charCodeAt(o);if(T===91)return!1;if(T===93){l=o;break}if(T===92&&(T=s.charCodeAt(++o)),T===10&&o<a){let E=Uc(e,i);if(E<0)return!1;c+=s.slice(u,a),o=u=E,a=pi(e,i++);continue}o++}if(l<0||s.charCodeAt(l+1)!==58||(c+=s.slice(u,l),c.length>vp&&cM(c)>vp))return!1;for(o=l+2;o<a;){let T=s.charCodeAt(o);if(T===10){let E=Uc(e,i);if(E<0)break;o=E,a=pi(e,i++)}else if(oe(T))o++;else break}let d=e.md.helpers.parseLinkDestination(s,o,a);if(!d.ok)return!1;let p=e.md.normalizeLink(d.str);if(!e.md.validateLink(p))return!1;o=d.pos;let f=o,m=a,h=i;for(;o<a;){let T=s.charCodeAt(o);if(T===10){let E=Uc(e,i);if(E<0)break;o=E,a=pi(e,i++)}else if(oe(T))o++;else break}let g=o,_=e.md.helpers.parseLinkTitle(s,o,a);for(;_.can_continue;){let T=Uc(e,i);if(T<0)break;o=T,a=pi(e,i++),_=e.md.helpers.parseLinkTitle(s,o,a,_)}let y;for(g!==f&&_.ok?(y=_.str,o=_.pos):(y="",o=f,a=m,i=h);o<a&&oe(s.charCodeAt(o));)o++;if(o<a&&s.charCodeAt(o)!==10&&y)for(y="",o=f,a=m,i=h;o<a&&oe(s.charCodeAt(o));)o++;if(o<a&&s.charCodeAt(o)!==10)return!1;let b=Gc(c);if(!b)return!1;if(r)return!0;typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[b]>"u"&&(e.env.references[b]={title:y,href:p});let w=e.push("reference_definition","",0);w.map=[t,i],w.hidden=!0;let v=Object.create(null);return v.label=b,w.meta=v,e.line=i,!0}var uM=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","link","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","title","tr","track","ul"],Hb=`<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`,Kb="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";new RegExp(`^(?:${Hb}|${Kb}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);var Jb=new RegExp(`^(?:${Hb}|${Kb})`),Zr=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp(`^</?(${uM.join("|")})(?=(\\s|/?>|$))`,"i"),/^$/,!0],[new RegExp(`${Jb.source}\\s*$`),/^$/,!1]];function dM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(s)!==60)return!1;let i=e.src.slice(s,o),a=0;for(;a<Zr.length&&!Zr[a][0].test(i);a++);if(a===Zr.length)return!1;if(r)return Zr[a][2];let c=t+1,l=Zr[a][1].test("");if(!Zr[a][1].test(i)){for(;c<n&&!(e.sCount[c]<e.blkIndent&&(l||!e.isEmpty(c)));c++)if(s=e.bMarks[c]+e.tShift[c],o=e.eMarks[c],i=e.src.slice(s,o),Zr[a][1].test(i)){i.length!==0&&c++;break}}e.line=c;let u=e.push("html_block","",0);return u.map=[t,c],u.content=e.getLines(t,c,e.blkIndent,!0),!0}function pM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.src.charCodeAt(s);if(i!==35||s>=o)return!1;let a=1;for(i=e.src.charCodeAt(++s);i===35&&s<o&&a<=6;)a++,i=e.src.charCodeAt(++s);if(a>6||s<o&&!oe(i))return!1;if(r)return!0;o=e.skipSpacesBack(o,s);let c=e.skipCharsBack(o,35,s);c>s&&oe(e.src.charCodeAt(c-1))&&(o=c),e.line=t+1;let l=e.push("heading_open",`h${a}`,1);l.markup="########".slice(0,a),l.map=[t,e.line];let u=e.push("inline","",0);u.content=jc(e.src.slice(s,o)),u.map=[t,e.line],u.children=[];let d=e.push("heading_close",`h${a}`,-1);return d.markup="########".slice(0,a),!0}function fM(e,t,n){let r=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.parentType;e.parentType="paragraph";let o=0,i,a=t+1;for(;a<n&&!e.isEmpty(a);a++){if(e.sCount[a]-e.blkIndent>3)continue;if(e.sCount[a]>=e.blkIndent){let f=e.bMarks[a]+e.tShift[a],m=e.eMarks[a];if(f<m&&(i=e.src.charCodeAt(f),(i===45||i===61)&&(f=e.skipChars(f,i),f=e.skipSpaces(f),f>=m))){o=i===61?1:2;break}}if(e.sCount[a]<0)continue;let p=!1;for(let f=0,m=r.length;f<m;f++)if(r[f](e,a,n,!0)){p=!0;break}if(p)break}if(!o)return e.parentType=s,!1;let c=jc(e.getLines(t,a,e.blkIndent,!1));e.line=a+1;let l=e.push("heading_open",`h${o}`,1);l.markup=String.fromCharCode(i),l.map=[t,e.line];let u=e.push("inline","",0);u.content=c,u.map=[t,e.line-1],u.children=[];let d=e.push("heading_close",`h${o}`,-1);return d.markup=String.fromCharCode(i),e.parentType=s,!0}function mM(e,t,n){let r=e.md.block.ruler.getRules("paragraph"),s=e.parentType,o=t+1;for(e.parentType="paragraph";o<n&&!e.isEmpty(o);o++){if(e.sCount[o]-e.blkIndent>3||e.sCount[o]<0)continue;let l=!1;for(let u=0,d=r.length;u<d;u++)if(r[u](e,o,n,!0)){l=!0;break}if(l)break}let i=jc(e.getLines(t,o,e.blkIndent,!1));e.line=o;let a=e.push("paragraph_open","p",1);a.map=[t,e.line];let c=e.push("inline","",0);return c.content=i,c.map=[t,e.line],c.children=[],e.push("paragraph_close","p",-1),e.parentType=s,!0}var Lc=[["table",tM,["paragraph","reference"]],["code",nM],["fence",rM,["paragraph","reference","blockquote","list"]],["blockquote",sM,["paragraph","reference","blockquote","list"]],["hr",oM,["paragraph","reference","blockquote","list"]],["list",aM,["paragraph","reference","blockquote"]],["reference",lM],["html_block",dM,["paragraph","reference","blockquote"]],["heading",pM,["paragraph","reference","blockquote"]],["lheading",fM],["paragraph",mM]],Yb=class{constructor(){D(this,"ruler",new yi),D(this,"State",Wb);for(let e=0;e<Lc.length;e++)this.ruler.push(Lc[e][0],Lc[e][1],{alt:(Lc[e][2]||[]).slice()})}tokenize(e,t,n){let r=this.ruler.getRules(""),s=r.length,o=e.md.options.maxNesting,i=t,a=!1;for(;i<n&&(e.line=i=e.skipEmptyLines(i),!(i>=n||e.sCount[i]<e.blkIndent));){if(e.level>=o){e.line=n;break}let c=e.line,l=!1;for(let u=0;u<s;u++)if(l=r[u](e,i,n,!1),l){if(c>=e.line)throw new Error("block rule didn't increment state.line");break}if(!l)throw new Error("none of the block rules matched");e.tight=!a,e.isEmpty(e.line-1)&&(a=!0),i=e.line,i<n&&e.isEmpty(i)&&(a=!0,i++,e.line=i)}}parse(e,t,n,r){if(!e)return;let s=new this.State(e,t,n,r);this.tokenize(s,s.line,s.lineMax)}},Xb=class{constructor(e,t,n,r){D(this,"pos",0),D(this,"level",0),D(this,"pending",""),D(this,"pendingLevel",0),D(this,"cache",{}),D(this,"backticks",{}),D(this,"backticksScanned",!1),D(this,"skipHtmlSpecial",!1),D(this,"linkLevel",0),D(this,"delimiters",[]),D(this,"_prev_delimiters",[]),D(this,"Token",Wr),this.src=e,this.env=n,this.md=t,this.tokens=r,this.tokens_meta=Array(r.length),this.posMax=this.src.length}pushPending(){let e=new Wr("text","",0);return e.content=this.pending,e.level=this.pendingLevel,this.tokens.push(e),this.pending="",e}push(e,t,n){this.pending&&this.pushPending();let r=new Wr(e,t,n),s;return n<0&&(this.level--,this.delimiters=this._prev_delimiters.pop()),r.level=this.level,n>0&&(this.level++,this._prev_delimiters.push(this.delimiters),this.delimiters=[],s={delimiters:this.delimiters}),this.pendingLevel=this.level,this.tokens.push(r),this.tokens_meta.push(s),r}scanDelims(e,t){let n=this.posMax,r=this.src.charCodeAt(e),s;if(e===0)s=32;else if(e===1)s=this.src.charCodeAt(0),(s&63488)===55296&&(s=65533);else if(s=this.src.charCodeAt(e-1),(s&64512)===56320){let m=this.src.charCodeAt(e-2);s=(m&64512)===55296?65536+(m-55296<<10)+(s-56320):65533}else(s&64512)===55296&&(s=65533);let o=e;for(;o<n&&this.src.charCodeAt(o)===r;)o++;let i=o-e,a=o<n?this.src.charCodeAt(o):32;if((a&64512)===55296){let m=this.src.charCodeAt(o+1);a=(m&64512)===56320?65536+(a-55296<<10)+(m-56320):65533}else(a&64512)===56320&&(a=65533);let c=gi(s)||hi(s),l=gi(a)||hi(a),u=mi(s),d=mi(a),p=!d&&(!l||u||c),f=!u&&(!c||d||l);return{can_open:p&&(t||!f||c),can_close:f&&(t||!p||l),length:i}}};function hM(e){switch(e){case 10:case 33:case 35:case 36:case 37:case 38:case 42:case 43:case 45:case 58:case 60:case 61:case 62:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 125:case 126:return!0;default:return!1}}function gM(e,t){let n=e.pos;for(;n<e.posMax&&!hM(e.src.charCodeAt(n));)n++;return n===e.pos?!1:(t||(e.pending+=e.src.slice(e.pos,n)),e.pos=n,!0)}function _M(e){return e>=65&&e<=90||e>=97&&e<=122}function yM(e){return e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===43||e===45||e===46}function bM(e,t){if(!e.md.options.linkify||e.linkLevel>0)return!1;let n=e.pos,r=e.posMax;if(n+3>r||e.src.charCodeAt(n)!==58||e.src.charCodeAt(n+1)!==47||e.src.charCodeAt(n+2)!==47)return!1;let s=n-Math.min(10,e.pending.length,n),o=n;for(;o>s&&yM(e.src.charCodeAt(o-1));)o--;if(o===n||!_M(e.src.charCodeAt(o)))return!1;let i=n-o,a=e.md.linkify.matchAtStart(e.src.slice(o));if(!a)return!1;let c=a.url;if(c.length<=i)return!1;let l=c.length;for(;l>0&&c.charCodeAt(l-1)===42;)l--;l!==c.length&&(c=c.slice(0,l));let u=e.md.normalizeLink(c);if(!e.md.validateLink(u))return!1;if(!t){e.pending=e.pending.slice(0,-i);let d=e.push("link_open","a",1);d.attrs=[["href",u]],d.markup="linkify",d.info="auto";let p=e.push("text","",0);p.content=e.md.normalizeLinkText(c);let f=e.push("link_close","a",-1);f.markup="linkify",f.info="auto"}return e.pos+=c.length-i,!0}function wM(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==10)return!1;let r=e.pending.length-1,s=e.posMax;if(!t)if(r>=0&&e.pending.charCodeAt(r)===32)if(r>=1&&e.pending.charCodeAt(r-1)===32){let o=r-1;for(;o>=1&&e.pending.charCodeAt(o-1)===32;)o--;e.pending=e.pending.slice(0,o),e.push("hardbreak","br",0)}else e.pending=e.pending.slice(0,-1),e.push("softbreak","br",0);else e.push("softbreak","br",0);for(n++;n<s&&oe(e.src.charCodeAt(n));)n++;return e.pos=n,!0}var xp=[];for(let e=0;e<256;e++)xp.push(0);"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(e){xp[e.charCodeAt(0)]=1});function vM(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==92||(n++,n>=r))return!1;let s=e.src.charCodeAt(n);if(s===10){for(t||e.push("hardbreak","br",0),n++;n<r&&(s=e.src.charCodeAt(n),!!oe(s));)n++;return e.pos=n,!0}if(s===32){if(!t){let a=e.push("text_special","",0);a.content="\\",a.markup="\\",a.info="escape"}return e.pos=n,!0}let o=e.src[n];if(s>=55296&&s<=56319&&n+1<r){let a=e.src.charCodeAt(n+1);a>=56320&&a<=57343&&(o+=e.src[n+1],n++)}let i="\\"+o;if(!t){let a=e.push("text_special","",0);s<256&&xp[s]!==0?a.content=o:a.content=i,a.markup=i,a.info="escape"}return e.pos=n+1,!0}function kM(e){let t={},n=0;for(;(n=e.indexOf("`",n))!==-1;){let r=n;for(;e.charCodeAt(++n)===96;);t[n-r]=r}return t}function TM(e,t){var n;let r=e.pos;if(e.src.charCodeAt(r)!==96)return!1;let s=e.posMax,o=r+1;for(;o<s&&e.src.charCodeAt(o)===96;)o++;let i=e.src.slice(r,o),a=i.length;if(e.backticksScanned||(e.backticks=kM(e.src),e.backticksScanned=!0),((n=e.backticks[a])!==null&&n!==void 0?n:-1)>=o){let c=o,l;for(;(l=e.src.indexOf("`",c))!==-1&&l<s;){for(c=l+1;e.src.charCodeAt(c)===96;)c++;if(c>s)break;if(c-l===a){if(!t){let u=e.push("code_inline","code",0);u.markup=i;let d=e.src.slice(o,l).replace(/\n/g," ");d.startsWith(" ")&&d.endsWith(" ")&&/[^ ]/.test(d)&&(d=d.slice(1,-1)),u.content=d}return e.pos=c,!0}}}return t||(e.pending+=i),e.pos=o,!0}function SM(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==126)return!1;let s=e.scanDelims(e.pos,!0),o=s.length,i=String.fromCharCode(r);if(o<2)return!1;let a;o%2&&(a=e.push("text","",0),a.content=i,o--);for(let c=0;c<o;c+=2)a=e.push("text","",0),a.content=i+i,e.delimiters.push({marker:r,length:0,token:e.tokens.length-1,end:-1,open:s.can_open,close:s.can_close});return e.pos+=s.length,!0}function zb(e,t){let n,r=[],s=t.length;for(let o=0;o<s;o++){let i=t[o];if(i.marker!==126||i.end===-1)continue;let a=t[i.end];n=e.tokens[i.token],n.type="s_open",n.tag="s",n.nesting=1,n.markup="~~",n.content="",n=e.tokens[a.token],n.type="s_close",n.tag="s",n.nesting=-1,n.markup="~~",n.content="",e.tokens[a.token-1].type==="text"&&e.tokens[a.token-1].content==="~"&&r.push(a.token-1)}for(;r.length;){let o=r.pop(),i=o+1;for(;i<e.tokens.length&&e.tokens[i].type==="s_close";)i++;i--,o!==i&&(n=e.tokens[i],e.tokens[i]=e.tokens[o],e.tokens[o]=n)}}function EM(e){let t=e.tokens_meta,n=e.tokens_meta.length;zb(e,e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&zb(e,o)}}var Qb={tokenize:SM,postProcess:EM};function xM(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==95&&r!==42)return!1;let s=e.scanDelims(e.pos,r===42);for(let o=0;o<s.length;o++){let i=e.push("text","",0);i.content=String.fromCharCode(r),e.delimiters.push({marker:r,length:s.length,token:e.tokens.length-1,end:-1,open:s.can_open,close:s.can_close})}return e.pos+=s.length,!0}function Mb(e,t){let n=t.length;for(let r=n-1;r>=0;r--){let s=t[r];if(s.marker!==95&&s.marker!==42||s.end===-1)continue;let o=t[s.end],i=r>0&&t[r-1].end===s.end+1&&t[r-1].marker===s.marker&&t[r-1].token===s.token-1&&t[s.end+1].token===o.token+1,a=String.fromCharCode(s.marker),c=e.tokens[s.token];c.type=i?"strong_open":"em_open",c.tag=i?"strong":"em",c.nesting=1,c.markup=i?a+a:a,c.content="";let l=e.tokens[o.token];l.type=i?"strong_close":"em_close",l.tag=i?"strong":"em",l.nesting=-1,l.markup=i?a+a:a,l.content="",i&&(e.tokens[t[r-1].token].content="",e.tokens[t[s.end+1].token].content="",r--)}}function CM(e){let t=e.tokens_meta,n=e.tokens_meta.length;Mb(e,e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&Mb(e,o)}}var ew={tokenize:xM,postProcess:CM};function AM(e,t){let n,r,s,o,i="",a="",c=e.pos,l=!0;if(e.src.charCodeAt(e.pos)!==91)return!1;let u=e.pos,d=e.posMax,p=e.pos+1,f=e.md.helpers.parseLinkLabel(e,e.pos,!0);if(f<0)return!1;let m=f+1;if(m<d&&e.src.charCodeAt(m)===40){for(l=!1,m++;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);if(m>=d)return!1;if(c=m,s=e.md.helpers.parseLinkDestination(e.src,m,e.posMax),s.ok){for(i=e.md.normalizeLink(s.str),e.md.validateLink(i)?m=s.pos:i="",c=m;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);if(s=e.md.helpers.parseLinkTitle(e.src,m,e.posMax),m<d&&c!==m&&s.ok)for(a=s.str,m=s.pos;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);}(m>=d||e.src.charCodeAt(m)!==41)&&(l=!0),m++}if(l){if(typeof e.env.references>"u")return!1;if(m<d&&e.src.charCodeAt(m)===91?(c=m+1,m=e.md.helpers.parseLinkLabel(e,m),m>=0?r=e.src.slice(c,m++):m=f+1):m=f+1,r||(r=e.src.slice(p,f)),r=Gc(r),o=e.env.references[r],!o)return e.pos=u,!1;i=o.href,a=o.title}if(!t){e.pos=p,e.posMax=f;let h=e.push("link_open","a",1),g=[["href",i]];if(h.attrs=g,a&&g.push(["title",a]),r){let _=Object.create(null);_.label=r,h.meta=_}e.linkLevel++,e.md.inline.tokenize(e),e.linkLevel--,e.push("link_close","a",-1)}return e.pos=m,e.posMax=d,!0}function $M(e,t){let n,r,s,o,i,a,c,l,u="",d=e.pos,p=e.posMax;if(e.src.charCodeAt(e.pos)!==33||e.src.charCodeAt(e.pos+1)!==91)return!1;let f=e.pos+2,m=e.md.helpers.parseLinkLabel(e,e.pos+1,!1);if(m<0)return!1;if(o=m+1,o<p&&e.src.charCodeAt(o)===40){for(o++;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);if(o>=p)return!1;for(l=o,a=e.md.helpers.parseLinkDestination(e.src,o,e.posMax),a.ok&&(u=e.md.normalizeLink(a.str),e.md.validateLink(u)?o=a.pos:u=""),l=o;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);if(a=e.md.helpers.parseLinkTitle(e.src,o,e.posMax),o<p&&l!==o&&a.ok)for(c=a.str,o=a.pos;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);else c="";if(o>=p||e.src.charCodeAt(o)!==41)return e.pos=d,!1;o++}else{if(typeof e.env.references>"u")return!1;if(o<p&&e.src.charCodeAt(o)===91?(l=o+1,o=e.md.helpers.parseLinkLabel(e,o),o>=0?s=e.src.slice(l,o++):o=m+1):o=m+1,s||(s=e.src.slice(f,m)),s=Gc(s),i=e.env.references[s],!i)return e.pos=d,!1;u=i.href,c=i.title}if(!t){r=e.src.slice(f,m);let h=[];e.md.inline.parse(r,e.md,e.env,h);let g=e.push("image","img",0),_=[["src",u],["alt",""]];if(g.attrs=_,g.children=h,g.content=r,c&&_.push(["title",c]),s){let y=Object.create(null);y.label=s,g.meta=y}}return e.pos=o,e.posMax=p,!0}var PM=/^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/,RM=/^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;function OM(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==60)return!1;let r=e.pos,s=e.posMax;for(;;){if(++n>=s)return!1;let i=e.src.charCodeAt(n);if(i===60)return!1;if(i===62)break}let o=e.src.slice(r+1,n);if(RM.test(o)){let i=e.md.normalizeLink(o);if(!e.md.validateLink(i))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",i]],a.markup="autolink",a.info="auto";let c=e.push("text","",0);c.content=e.md.normalizeLinkText(o);let l=e.push("link_close","a",-1);l.markup="autolink",l.info="auto"}return e.pos+=o.length+2,!0}if(PM.test(o)){let i=e.md.normalizeLink(`mailto:${o}`);if(!e.md.validateLink(i))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",i]],a.markup="autolink",a.info="auto";let c=e.push("text","",0);c.content=e.md.normalizeLinkText(o);let l=e.push("link_close","a",-1);l.markup="autolink",l.info="auto"}return e.pos+=o.length+2,!0}return!1}function IM(e){return/^<a[>\s]/i.test(e)}function FM(e){return/^<\/a\s*>/i.test(e)}function tw(e){let t=e|32;return t>=97&&t<=122}function zM(e,t){let n=e.src,r,s;if(n.startsWith("<!--",t)){if(n.startsWith(">",t+4))return t+5;if(n.startsWith("->",t+4))return t+6;r=t+4,s="-->"}else if(n.startsWith("<![CDATA[",t))r=t+9,s="]]>";else if(n.charCodeAt(t+1)===63)r=t+2,s="?>";else if(tw(n.charCodeAt(t+2)))r=t+3,s=">";else return-1;if(e.skipHtmlSpecial)return-1;let o=n.indexOf(s,r);return o<0?(e.skipHtmlSpecial=!0,-1):o+s.length}function MM(e,t){if(!e.md.options.html)return!1;let n=e.posMax,r=e.pos;if(e.src.charCodeAt(r)!==60||r+2>=n)return!1;let s,o=e.src.charCodeAt(r+1);if(o===33||o===63)s=zM(e,r);else if(o===47||tw(o)){let i=e.src.slice(r).match(Jb);s=i?r+i[0].length:-1}else return!1;if(s<0)return!1;if(!t){let i=e.push("html_inline","",0);i.content=e.src.slice(r,s),IM(i.content)&&e.linkLevel++,FM(i.content)&&e.linkLevel--}return e.pos=s,!0}var NM=/^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i,DM=/^&([a-z][a-z0-9]{1,31});/i;function UM(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==38||n+1>=r)return!1;if(e.src.charCodeAt(n+1)===35){let s=e.src.slice(n).match(NM);if(s){if(!t){let o=s[1][0].toLowerCase()==="x"?parseInt(s[1].slice(1),16):parseInt(s[1],10),i=e.push("text_special","",0);i.content=Ep(o)?fi(o):fi(65533),i.markup=s[0],i.info="entity"}return e.pos+=s[0].length,!0}}else{let s=e.src.slice(n).match(DM);if(s){let o=Nc(s[0]);if(o!==s[0]){if(!t){let i=e.push("text_special","",0);i.content=o,i.markup=s[0],i.info="entity"}return e.pos+=s[0].length,!0}}}return!1}function Nb(e){let t={},n=e.length;if(!n)return;let r=0,s=-2,o=[];for(let i=0;i<n;i++){let a=e[i];if(o.push(0),(e[r].marker!==a.marker||s!==a.token-1)&&(r=i),s=a.token,a.length=a.length||0,!a.close)continue;t.hasOwnProperty(a.marker)||(t[a.marker]=[-1,-1,-1,-1,-1,-1]);let c=t[a.marker][(a.open?3:0)+a.length%3],l=r-o[r]-1,u=l;for(;l>c;l-=o[l]+1){let d=e[l];if(d.marker===a.marker&&d.open&&d.end<0){let p=!1;if((d.close||a.open)&&(d.length+a.length)%3===0&&(d.length%3!==0||a.length%3!==0)&&(p=!0),!p){let f=l>0&&!e[l-1].open?o[l-1]+1:0;o[i]=i-l+f,o[l]=f,a.open=!1,d.end=i,d.close=!1,u=-1,s=-2;break}}}u!==-1&&(t[a.marker][(a.open?3:0)+(a.length||0)%3]=u)}}function LM(e){let t=e.tokens_meta,n=e.tokens_meta.length;Nb(e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&Nb(o)}}function GM(e){let t,n,r=0,s=e.tokens,o=e.tokens.length;for(t=n=0;t<o;t++)s[t].nesting<0&&r--,s[t].level=r,s[t].nesting>0&&r++,s[t].type==="text"&&t+1<o&&s[t+1].type==="text"?s[t+1].content=s[t].content+s[t+1].content:(t!==n&&(s[n]=s[t]),n++);t!==n&&(s.length=n)}var kp=[["text",gM],["linkify",bM],["newline",wM],["escape",vM],["backticks",TM],["strikethrough",Qb.tokenize],["emphasis",ew.tokenize],["link",AM],["image",$M],["autolink",OM],["html_inline",MM],["entity",UM]],Tp=[["balance_pairs",LM],["strikethrough",Qb.postProcess],["emphasis",ew.postProcess],["fragments_join",GM]],nw=class{constructor(){D(this,"ruler",new yi),D(this,"ruler2",new yi),D(this,"State",Xb);for(let e=0;e<kp.length;e++)this.ruler.push(kp[e][0],kp[e][1]);for(let e=0;e<Tp.length;e++)this.ruler2.push(Tp[e][0],Tp[e][1])}skipToken(e){let t=e.pos,n=this.ruler.getRules(""),r=n.length,s=e.md.options.maxNesting,o=e.cache;if(typeof o[t]<"u"){e.pos=o[t];return}let i=!1;if(e.level<s){for(let a=0;a<r;a++)if(e.level++,i=n[a](e,!0),e.level--,i){if(t>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}else e.pos=e.posMax;i||e.pos++,o[t]=e.pos}tokenize(e){let t=this.ruler.getRules(""),n=t.length,r=e.posMax,s=e.md.options.maxNesting;for(;e.pos<r;){let o=e.pos,i=!1;if(e.level<s){for(let a=0;a<n;a++)if(i=t[a](e,!1),i){if(o>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}if(i){if(e.pos>=r)break;continue}e.pending+=e.src[e.pos++]}e.pending&&e.pushPending()}parse(e,t,n,r){let s=new this.State(e,t,n,r);this.tokenize(s);let o=this.ruler2.getRules(""),i=o.length;for(let a=0;a<i;a++)o[a](s)}},jM={default:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:100},components:{core:{},block:{},inline:{}}},zero:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["paragraph"]},inline:{rules:["text"],rules2:["balance_pairs","fragments_join"]}}},commonmark:{options:{html:!0,xhtmlOut:!0,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["blockquote","code","fence","heading","hr","html_block","lheading","list","reference","paragraph"]},inline:{rules:["autolink","backticks","emphasis","entity","escape","html_inline","image","link","newline","text"],rules2:["balance_pairs","emphasis","fragments_join"]}}}},VM=/^(vbscript|javascript|file|data):/,BM=/^data:image\/(gif|png|jpeg|webp);/,Db=["http:","https:","mailto:"],un=class{validateLink(e){let t=e.trim().toLowerCase();return VM.test(t)?BM.test(t):!0}normalizeLink(e){let t=ui(e,!0);if(t.hostname&&(!t.protocol||Db.indexOf(t.protocol)>=0))try{t.hostname=Sp.default.toASCII(t.hostname)}catch{}return t.auth&&(t.auth=or(t.auth)),t.hostname&&(t.hostname=or(t.hostname)),t.pathname&&(t.pathname=or(t.pathname)),t.search&&(t.search=or(t.search)),t.hash&&(t.hash=or(t.hash)),Us(t)}normalizeLinkText(e){let t=ui(e,!0);if(t.hostname&&(!t.protocol||Db.indexOf(t.protocol)>=0))try{t.hostname=Sp.default.toUnicode(t.hostname)}catch{}return li(Us(t),li.defaultChars+"%")}constructor(...e){D(this,"inline",new nw),D(this,"block",new Yb),D(this,"core",new Zb),D(this,"renderer",new Vb),D(this,"linkify",new yb),D(this,"utils",pz),D(this,"helpers",Object.assign({},Az));let[t,n]=e;typeof t=="string"?(this.configure(t),n&&this.set(n)):(this.configure("default"),this.set(t||{}))}set(e){return Object.assign(this.options,e),this}configure(e){let t;if(typeof e=="string"){let s=e;if(t=jM[s],!t)throw new Error(`Wrong 'markdown-it' preset "${s}", check name`)}else t=e;if(!t)throw new Error("Wrong `markdown-it` preset, can't be empty");t.options&&(this.options={...t.options});let n=t.components;if(n){var r;["core","block","inline"].forEach(o=>{var i;let a=(i=n[o])===null||i===void 0?void 0:i.rules;a&&this[o].ruler.enableOnly(a)});let s=(r=n.inline)===null||r===void 0?void 0:r.rules2;s&&this.inline.ruler2.enableOnly(s)}return this}enable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(s=>{n=n.concat(this[s].ruler.enable(e,!0))}),n=n.concat(this.inline.ruler2.enable(e,!0));let r=e.filter(s=>n.indexOf(s)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${r}`);return this}disable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(s=>{n=n.concat(this[s].ruler.disable(e,!0))}),n=n.concat(this.inline.ruler2.disable(e,!0));let r=e.filter(s=>n.indexOf(s)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${r}`);return this}use(e,...t){return e.apply(e,[this,...t]),this}parse(e,t){if(typeof e!="string")throw new Error("Input data should be a String");let n=new this.core.State(e,this,t);return this.core.process(n),n.tokens}render(e,t={}){return this.renderer.render(this.parse(e,t),this.options,t)}parseInline(e,t){let n=new this.core.State(e,this,t);return n.inlineMode=!0,this.core.process(n),n.tokens}renderInline(e,t={}){return this.renderer.render(this.parseInline(e,t),this.options,t)}};D(un,"Token",Wr);D(un,"Ruler",yi);D(un,"Renderer",Vb);D(un,"ParserCore",Zb);D(un,"StateCore",Bb);D(un,"ParserBlock",Yb);D(un,"StateBlock",Wb);D(un,"ParserInline",nw);D(un,"StateInline",Xb);var rw=Lb(un);var qM=new Set("pre code kbd samp xmp script style textarea title template noscript iframe svg math details blockquote".split(" "));function sw(){let e="",t=new Map;function n(s){let o=0;for(;o<s.length;){if(e!==""){let l=s.indexOf(e,o);if(l<0)return;o=l+e.length;let u=e!=="-->";e="",u&&(o=r(s,o));continue}let i=s.indexOf("<",o);if(i<0)return;if(s.startsWith("<!--",i)){e="-->",o=i+2;continue}let a=/^<(\/?)([a-z][a-z0-9-]{0,30})/i.exec(s.slice(i,i+40));if(!a){o=i+1;continue}let c=a[2].toLowerCase();qM.has(c)&&t.set(c,Math.max(0,(t.get(c)??0)+(a[1]==="/"?-1:1))),o=r(s,i+a[0].length)}}function r(s,o){for(let i=o;i<s.length;i+=1){let a=s[i];if(a===">")return i+1;if(a==='"'||a==="'"){let c=s.indexOf(a,i+1);if(c<0)return e=a,s.length;i=c}}return s.length}return{read:n,hides:()=>e!==""||[...t.values()].some(s=>s>0)}}var ow=e=>e.slice(0,1e3).replace(/[\s\p{Cf}]+/gu," ").trim(),iw=e=>/^\/vmsd(?:\s|$)/i.test(e);var HM=new rw("commonmark"),aw=/\r\n|\n|\r/;function Vc(e,t={}){let n=e.slice(0,7e4),r=(t.fencedQuotes?JM(n):n).split(aw),s=sw(),o=new Set,i=0;for(let a of HM.parse(r.join(`
`),{}))if(a.type==="blockquote_open")i+=1;else if(a.type==="blockquote_close")i-=1;else if(a.type==="html_block")s.read(a.content);else if(a.type==="inline"){let c=r[a.map?.[0]??0]??"";for(let l of KM(a.children??[],s,/^ {0,3}\/vmsd/i.test(c)))i===0&&l!==null&&iw(l)&&o.size<10&&o.add(ow(l))}return[...o]}function Cp(e,t,n={}){let r=t===null?[]:Vc(t,n);return Vc(e,n).filter(s=>!r.includes(s))}function KM(e,t,n){let r=[],s=n&&!t.hides()?"":null,o=!1;for(let{type:i,content:a}of e){if(i==="softbreak"||i==="hardbreak"){r.push(s),s=t.hides()?null:"",o=!1;continue}i==="html_inline"&&t.read(a);let c=i==="text"||i==="text_special";!o&&!c&&(s=null),s!==null&&!t.hides()&&(c||i==="code_inline")&&(s+=a),(a!==""||!c)&&(o=!0)}return r.push(s),r}function JM(e){let t=null,n=!1;return e.split(aw).map(r=>{let s=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(r)?.[1];if(t!==null)s?.startsWith(t)&&/^[ `~\t]*$/.test(r)&&(t=null);else if(s)t=s;else if(/^>>>[ \t]*$/.test(r))return n=!n,"";return n?`> ${r}`:r}).join(`
`)}Dr();function cw(e){let t=e.slice(-hc).map(({rule:r,target:s,reason:o,by:i,at:a})=>`- ${te(r)} for ${te(s)}: ${le(o)} (${te(i)}, ${a.slice(0,10)})`);return[...t.length?["Accepted in this change:",t.join(`
`),"`/vmsd unaccept RULE TARGET` takes one back."]:["Nothing is accepted in this change any more."],K_(e)].join(`

`)}Ot();async function Ap(e,t,n){let r=n.comments.findLast(({body:o})=>xs(o)!==null),s=[];for(let o of r?xs(r.body):[])await YM(e,t,o)&&s.push(o);return s}async function YM(e,t,n){let{rule:r,target:s,reason:o,by:i,comment:a}=n,c=await e.comment(t,a);return c?.author!==i?!1:Vc(c.body,{fencedQuotes:!0}).some(u=>{let d=Ec(u,{ruleIds:pe.map(({id:f})=>f)});if("refused"in d||d.command.name!=="accept")return!1;let{command:p}=d;return p.rule===r&&p.target===s&&p.reason===o})&&await e.permission(t,i)==="write"}async function Bc(e,t,n,r){let s=(await Ap(e,t,n)).filter(o=>!r.some(({rule:i,target:a})=>i===o.rule&&a===o.target));return[...r,...s]}async function lw(e,t,n,r){let s=n.comments.findLast(({body:i})=>xs(i)!==null),o=cw(r);s?Vr(s.body,o)||await e.updateComment(t,s.comment,o):r.length&&await e.createComment(t,o)}H();function qc(e,t){let n=(o,i)=>o.rule===i.rule&&o.target===(i.target??"-"),r=e.findings.map(o=>{let i=t.find(a=>n(a,o)&&a.fingerprints.includes(o.fingerprint));return!i||o.accepted!==void 0?o:{...o,accepted:`${i.reason}; ${i.by}, ${i.at.slice(0,10)}`}}),s=t.filter(o=>{let i=e.findings.filter(a=>n(o,a));return i.length>0&&!i.some(a=>o.fingerprints.includes(a.fingerprint))}).map(o=>`${o.by} accepted ${o.rule} for ${o.target}, but not for this change of type: ${o.reason}`);return{report:{...e,findings:r},ended:s}}Ur();Jn();$t();on();var XM=["failure","neutral","success"],bi=e=>XM.find(t=>e.includes(t))??"success",uw=(e,t)=>t.filter(n=>bi([n.conclusion,e])!==e),dw=({change:e,title:t})=>`Change ${e} has the same head: ${t}`,pw=({change:e,conclusion:t,title:n})=>`Change ${e} has the same head, and its verdict is ${t}: ${n}. A commit has one check of this name, so the worse verdict stands until one of the two has another head or is closed.`;$p();Dr();ze();it();var vw=50,cN=500,lN={never:[],error:["error"],warning:["error","warning"]},Wc=e=>e.findings.filter(t=>t.accepted===void 0);function uN({report:e,failOn:t,notes:n}){return Wc(e).some(r=>lN[t].includes(r.severity))?"failure":e.complete&&!n.proposed.length?"success":"neutral"}function Op(e,t){let{report:n,notes:r,links:s}=e,o=ep(t),i=Os-nr(o)-1e3,a=[],c=(h,g,_)=>{if(!h.length)return;let y=ri(h,Math.floor(i*g),_).join(`
`);i-=nr(y)+2,a.push(y)},l=uN(e),u=uw(l,e.beside??[]),d=u.find(h=>h.conclusion===bi(u.map(g=>g.conclusion)));c(u.map(h=>le(pw(h))),.1,ww),a.push(hN(n,s)),c(gN(n,s),.6,ww);let p=Wc(n).find(h=>h.scope==="net"&&h.severity!=="notice");p&&a.push(dN(p));let f=(h,g)=>c(g.length?[`**${h}**`,"",...g.map(_=>`- ${le(_)}`)]:[],.3,fN);f("What the bot could not do",r.trouble),f("Mistakes in the configuration that this change brings",r.proposed),f("Mistakes in the configuration; the defaults are used in their place",r.configuration),f("Acceptances that hold no more",r.ended),f(n.complete?"Limits of this review":"Incomplete: not all could be judged",tr(n));let{limits:m}=n;f("Notes",As({...n,limits:m.filter(h=>h.code!=="configuration")}));for(let h of Zc(n))c(h.length>2?["**What becomes of each target**","",...h]:[],1,g=>`| ${g} more | | | | |`),h.length>2&&a.push($s);return{conclusion:d?.conclusion??l,title:d?dw(d):mN(e),summary:`${a.join(`

`)}

${o}`,text:yN(n,s),annotations:[]}}var dN=e=>`Is one of these meant? Anyone with write access may comment ${kc(e)}, a line for each rule and target; \`/vmsd help\` lists what else can be asked.`;function kw(e,t){return[...t.trouble,...t.proposed.map(n=>`The configuration that this change brings: ${n}`),...t.configuration.map(n=>`The configuration; the defaults are used in its place: ${n}`),...t.ended,...e.complete?[]:Lr({...e,limits:e.limits.filter(n=>n.code!=="configuration")})]}var ww=e=>`- and ${Xe(e,"more line","more lines")} of findings that do not fit here; \`vmsd-warden check\` on this branch prints all of them.`,pN=/^- and \d+ more.* prints all of them\.$/,fN=e=>`- and ${e} more.`;function mN({report:e,notes:t}){let n=Wc(e),r=e.findings.length-n.length,o=[...n.length||e.complete?[$n(n)]:[],...r?[`${r} accepted`]:[],...e.complete?[]:["not all could be judged"],...t.proposed.length?["the new configuration has mistakes"]:[],...t.configuration.length?["the configuration has mistakes"]:[]].join("; ");return o.charAt(0).toUpperCase()+o.slice(1)}function hN(e,t){let n=t.mail(null),r=n===null?"":` A mirror of ${_t("this series on the list",n)}.`;return`${$n(Wc(e))} ${er(e)}. ${Cs(e)}${r}`.replace(/^no /,"No ")}function gN(e,t){let n=Rs(e.findings),r=n.map(([s,...o])=>{let i=o.map(c=>`${jr(c)} at ${Gr(c)}`),a=i.length?` The same for ${Me(i)}.`:"";return`- ${Pp(s)}: ${le(s.message)} ${_N(e,s,t)}${a}`});return nr(r.join(`
`))<3e4?r:n.map(s=>{let o=s[0].patch===null?"":`, ${qe(e,s[0].patch)}`;return`- ${Pp(s[0])}: ${s.map(jr).join(", ")}${o}`})}var Pp=e=>`**${e.severity}** ${te(e.rule)}${e.accepted===void 0?"":`, accepted (${le(ee(e.accepted,300))})`}`;function _N(e,t,n){let r=t.patch===null?"":`, ${ei(e,t.patch,n)}`,s=Ae(t);return`${Gr(t)}${r}.${s?` ${Ye(s)}`:""}`}function yN(e,t){let n=new Map;for(let s of e.findings){let o=`${s.rule}\0${s.consequence}`;n.has(o)||n.set(o,s)}let r=[...n.values()].map(s=>[`**${te(s.rule)}**, ${jr(s)}: ${le(s.consequence)}`,ni(s),...s.suggestion===null?[]:["Write instead:",Yn(s.suggestion.split(`
`).map(ot),"c").join(`
`)],ti(s,t)].filter(Boolean).join(`

`));return r.length?ri(r,Os,s=>`And ${s} more of this kind.`).join(`

`):null}function Tw(e,t){let n={error:"failure",warning:"warning",notice:"notice"},r=e.findings.flatMap((o,i)=>{let a=t[i];if(o.accepted!==void 0||!a||a.line===null||a.side==="old")return[];let c=Ae(o),l={path:_e(a.path),line:a.line,level:n[o.severity],title:ee(z(`vmsd-warden ${o.rule}${o.target===null?"":` (${o.target})`}`),200),message:ee([z(o.message),...c?[c]:[],z(o.consequence)].join(`
`),8e3)};return[{digest:st(JSON.stringify(l),10),annotation:l}]});return[...new Map(r.map(o=>[o.digest,o])).values()].slice(0,cN)}function Ip(e,t){let n=`- ${Pp(t)}: `,[r,s]=[le(t.message),jr(t)];return e.split(`
`).some(o=>pN.test(o)||o.startsWith(n)&&(o.includes(r)||o.includes(s)))}var Rp="Not reviewed: vmsd-warden has trouble";function Sw(e,t,n){return{conclusion:"neutral",title:n?Rp:ee(`${Rp}: ${z(e)}`,240),summary:`This change was not reviewed: ${le(e)}

This says nothing about the change. A comment that says \`/vmsd recheck\` tries again.

${ep(t)}`,text:null,annotations:[]}}var Ew=({title:e})=>e.startsWith(Rp);function Hc(e){let{report:t,settings:n,anchors:r,check:s,checkTexts:o,notes:i,links:a,beside:c=[]}=e;if(e.refused.has("check"))return[];let l=h=>[{do:"check",key:"check",id:s?.id??null,content:h}];if(!o){let h=Op({report:t,failOn:n.failOn,notes:i,links:a,beside:c},[]);return s?.conclusion===h.conclusion&&s.title===h.title?[]:l(h)}let u=s?yc(s.summary):[],d=Tw(t,r).filter(({digest:h})=>!u.includes(h)).slice(0,vw),p={report:t,failOn:n.failOn,notes:i,links:a,beside:c},f=Op(p,[...u,...d.map(({digest:h})=>h)]);return f.annotations=d.map(({annotation:h})=>h),s!==null&&!d.length&&s.conclusion===f.conclusion&&s.title===f.title&&Vr(s.summary,f.summary)&&Vr(s.text??"",f.text??"")?[]:l(f)}Jn();var Fp=e=>`thread:${e.join(",")}`,zp=e=>e.startsWith("thread:")?e.slice(7).split(","):[];function Kc({outbox:e,posted:t}){let n=new Set(t.threads.map(r=>r.comment));return new Set(e.filter(r=>r.id!==null&&!n.has(r.id)).flatMap(r=>zp(r.key)))}var Jc="create-thread",wi="create-summary",js=(e,t)=>t.filter(n=>!e.refused.has(n.key));function vi(e,t,n){return Vr(t.body,n)?[]:js(e,[{do:"update",key:`update:${t.comment}`,comment:t.comment,body:n}])}function Mp(e,t,n){let r=e.posted.comments.find(d=>Xo(d.body)!==null),s=Kc(e),o=t.filter(d=>e.settings.comment==="summary"||!s.has(d.fingerprint)),i={writes:[],adopt:[],kept:[],has:new Set(o)},a=o.length+n.length>0,c=bN(o,n);if(!r){let d=e.outbox.some(f=>f.key===c&&f.id!==null);if(d&&i.has.clear(),!a||d||e.refused.has(wi))return i;let p=op(e.report,o,e.links,n);return i.writes.push({do:"create-summary",key:wi,row:c,body:p}),i}let l=Xo(r.body)==="open",u={do:a?"show":"minimise",comment:r.comment};return(a?!l&&r.minimised:l&&!r.minimised)&&i.writes.push(...js(e,[{...u,key:`${u.do}:${r.comment}`}])),(a||l)&&i.writes.push(...vi(e,r,op(e.report,o,e.links,n))),i.writes.length||i.kept.push(r.comment),a&&!e.outbox.some(d=>d.key===c&&d.id===r.comment)&&i.adopt.push({key:c,id:r.comment}),i}function bN(e,t){let n=[[...new Set(e.map(r=>r.fingerprint))].sort().join(),...t].join(`
`);return`summary:${st(n)}`}on();Ot();var wN=new Map(pe.map(e=>[e.id,e.tellsWith??[]]));function xw(e,t,n){let r=vN(e),s=new Map;for(let i of e){let a=t.get(i.fingerprint);a&&!s.has(r(i))&&s.set(r(i),a)}let o=new Map;for(let i of e){let a=t.get(i.fingerprint)??(n.has(i.fingerprint)?null:s.get(r(i))??null);if(!a&&n.has(i.fingerprint))continue;let c=a??r(i),l=o.get(c);l?l.findings.push(i):o.set(c,{thread:a,findings:[i]})}return[...o.values()]}function vN(e){let t=(r,s)=>[r,s.target,s.patch,s.side,s.path,s.line].join("\0"),n=new Set(e.map(r=>t(r.rule,r)));return r=>`${wN.get(r.rule)?.find(s=>n.has(t(s,r)))??r.rule}\0${r.patch}`}function Cw(e,t){let n=e.posted.threads.flatMap(i=>{let a=gc(i.body);return a?[{thread:i,marker:a}]:[]}),r=new Map;for(let{thread:i,marker:a}of n)for(let c of a.fingerprints)r.has(c)||r.set(c,i);let s={writes:[],adopt:[],kept:[],where:new Map},o=xw(t,r,Kc(e));for(let{thread:i,marker:a}of n){let c=o.find(m=>m.thread===i)?.findings??[],l=[...new Set([...a.fingerprints,...c.map(m=>m.fingerprint)])],u={...a,thread:i,fingerprints:l},d=c.length?kN(e,u,c):TN(e,u,r);s.writes.push(...d),d.length||s.kept.push(i.comment);for(let m of c)s.where.set(m,i.place?.line===null?"file":"inline");let p=new Set(e.outbox.filter(m=>m.id===i.comment).flatMap(m=>zp(m.key))),f=l.filter(m=>r.get(m)===i&&!p.has(m));f.length&&s.adopt.push({key:Fp(f),id:i.comment})}for(let{thread:i,findings:a}of o){if(i)continue;let c=SN(e,a);if(c){s.writes.push(c);for(let l of a)s.where.set(l,c.place.line===null?"file":"inline")}}return s}function kN(e,{thread:t,closed:n,fingerprints:r},s){let o=[];n!==null&&t.resolved&&o.push({do:"reopen",key:`reopen:${t.thread}`,thread:t.thread}),n!==null&&t.minimised&&o.push({do:"show",key:`show:${t.comment}`,comment:t.comment});let{place:i}=t,a=u=>{let d=Np(e,u);return!i||i.line===null||!d?!1:d.line===i.line&&d.side===i.side&&_e(d.path)===i.path},c=s.find(a),l=sp(e.report,c?[c,...s.filter(u=>u!==c)]:s,r,c===void 0?null:i.side,e.links);return[...js(e,o),...vi(e,t,l)]}function TN(e,t,n){let{thread:r,closed:s,fingerprints:o}=t,i=e.report.findings.filter(f=>n.get(f.fingerprint)===r&&o.includes(f.fingerprint)),a=i.flatMap(f=>f.accepted===void 0?[]:[f.accepted]),c=!o.some(f=>n.get(f)===r),l=a.length?"accepted":i.length||c?"elsewhere":"cured",u=[];if(s!==l){let f=e.checkTexts?"check":"comment",m={because:l,head:e.head,accepted:[...new Set(a)],teller:f};u.push(...vi(e,r,iy(r.body,o,m)))}if(r.resolved||s!==null&&r.answered)return u;let d={do:"resolve",key:`resolve:${r.thread}`,thread:r.thread},p={do:"minimise",key:`minimise:${r.comment}`,comment:r.comment};return r.minimised?u:e.refused.has(d.key)?r.answered?u:[...u,...js(e,[p])]:[...u,d]}var Np=({report:e,anchors:t},n)=>t[e.findings.indexOf(n)]??null;function SN(e,t){if(e.refused.has(Jc))return null;let n=[...new Set(t.map(s=>s.fingerprint))],r=Fp(n);for(let s of["line","file"]){let o=`${r}:${s}`,i=t.find(m=>Np(e,m)?.[s==="line"?"inDiff":"fileInDiff"]);if(!i||e.refused.has(o))continue;let a=Np(e,i),c=_e(a.path),l=a.across&&{across:{...a.across,path:_e(a.across.path),...s==="file"&&{line:null}}},u=s==="line"?{path:c,line:a.line,side:a.side,...l}:{path:c,line:null,side:"new",...l},d=s==="line"?[i,...t.filter(m=>m!==i)]:t,p=s==="line"?a.side:null,f=sp(e.report,d,n,p,e.links);return{do:"create-thread",key:o,row:r,place:u,body:f}}return null}function Hr(e){let t=e.report.findings.filter(CN),n=Cw(e,e.settings.comment==="inline"?t:[]),r=e.settings.comment==="off"?[]:t.filter(i=>!n.where.has(i)),s=e.checkTexts?Mp(e,r,[]):Mp(e,EN(e,n.where),xN(e)),o=e.report.findings.map(i=>{if(i.accepted!==void 0)return"accepted";let a=n.where.get(i);return a||(e.checkTexts||s.has.has(i)?"summary":"unwanted")});return{writes:[...n.writes,...s.writes,...Hc(e)],told:o,adopt:[...n.adopt,...s.adopt],kept:[...n.kept,...s.kept]}}var EN=({report:e,settings:t},n)=>t.comment==="off"?[]:e.findings.filter(r=>r.accepted===void 0&&!n.has(r)),xN=({report:e,settings:t,notes:n})=>t.comment==="off"?[]:kw(e,n),CN=e=>e.accepted===void 0&&e.scope==="net"&&e.severity!=="notice";function Aw(e){let{writes:t}=Hr({...e,posted:{threads:[],comments:[]},check:null,outbox:[],refused:new Set});return t.flatMap(n=>{switch(n.do){case"create-thread":{let{path:r,line:s}=n.place,o=bc(n.body);return s===null?[{where:"file",place:r,text:o}]:[{where:"line",place:`${r}:${s}`,text:o}]}case"create-summary":return[{where:"change",place:"",text:bc(n.body)}];case"check":{let{title:r,summary:s,text:o}=n.content,i=[bc(s),o??""].filter(Boolean).join(`

`);return[{where:"check",place:r,text:i}]}default:return[]}})}var $w=({findings:e})=>e.map(({rule:t,severity:n,target:r,fingerprint:s,accepted:o})=>({rule:t,severity:n,target:r,fingerprint:s,accepted:o!==void 0}));H();var AN=200;async function Pw(e,t,n){let r=PN(n),s=new Map,o=new Set;for(let i=0;i<AN;i+=1){let a=Hr(r);for(let{key:p,id:f}of a.adopt)await Dp(e,t,r,p,f);let c=a.writes.filter(p=>!s.has(p.key)&&!$N(r,a,s,p)),l=c.filter(p=>p.do==="create-thread"),u=c.filter(p=>p.do!=="check"),d=l.length?l:u.length?u:c;if(!d.length){let[p]=s.values();if(p)throw p;let f={...a,trouble:r.notes.trouble,checked:!r.refused.has("check")},m=IN(r.report,a,r.posted,r.check,r.checkTexts);if(!m.length)return f;let{refusal:h}=r;if(h){if(r.checkTexts)return f;let _=h.kind==="gone"?"passing":"permanent";throw new O(_,`findings could not be written: ${h.message}`)}if(e.strict)throw new Error(`findings that are told nowhere: ${m.join(", ")}`);e.log.error({...t,lost:m},"findings that are told nowhere");let g="Some findings are not where they should be; this check has all of them.";if(r.notes.trouble.includes(g))return f;r.notes.trouble.push(g);continue}for(let p of d){if(e.signal.aborted)throw new O("passing","the server is stopping");if(p.do.startsWith("create-")&&o.has(p.key))throw new Error(`${p.key} is planned twice`);o.add(p.key);try{await RN(e,t,r,p)}catch(f){if(!(f instanceof O))throw f;await ON(e,t,r,s,p,f)}}}throw new Error("the plan does not come to an end")}function $N(e,{writes:t},n,r){return!("comment"in r)||!e.posted.comments.some(s=>s.comment===r.comment)?!1:t.some(s=>s.do==="create-thread"&&n.has(s.key))}function PN(e){return{...e,posted:structuredClone(e.posted),outbox:structuredClone([...e.outbox]),refused:new Set(e.refused),refusal:null,notes:{...e.notes,trouble:[...e.notes.trouble]}}}async function Dp(e,t,n,r,s){await e.store.done(t,r,s),n.outbox=[...n.outbox.filter(o=>o.key!==r),{key:r,id:s}]}async function RN(e,t,n,r){let{forge:s,store:o}=e,{threads:i,comments:a}=n.posted;switch(r.do){case"create-thread":{await o.begin(t,r.row);let c=await s.createThread(t,n.head,r.place,r.body),{place:l,body:u}=r;return i.push({...c,body:u,place:l,resolved:!1,minimised:!1,answered:!1}),Dp(e,t,n,r.row,c.comment)}case"create-summary":{await o.begin(t,r.row);let c=await s.createComment(t,r.body);return a.push({comment:c,body:r.body,minimised:!1}),Dp(e,t,n,r.row,c)}case"update":{await s.updateComment(t,r.comment,r.body);let c=[...i,...a].find(l=>l.comment===r.comment);c&&(c.body=r.body);return}case"resolve":case"reopen":{await s.setResolved(t,r.thread,r.do==="resolve");let c=i.find(l=>l.thread===r.thread);c&&(c.resolved=r.do==="resolve");return}case"minimise":case"show":{await s.setMinimised(t,r.comment,r.do==="minimise");let c=[...i,...a].find(l=>l.comment===r.comment);c&&(c.minimised=r.do==="minimise");return}case"check":{let c=await s.putCheck(t,n.head,r.id,r.content);n.check={...r.content,id:c};return}}}async function ON({forge:e,store:t,log:n},r,s,o,i,a){if(n.warn({...r,write:i.do,kind:a.kind,reason:a.message},"a write failed"),a.kind==="passing"){if(a.after!==void 0)throw a;o.set(i.key,a);return}if(i.do==="check"){if(a.kind==="gone")throw new O("passing",a.message);if(a.kind==="forbidden"&&!e.checkTexts)return void s.refused.add(i.key);throw new O("permanent",`the check could not be written: ${a.message}`)}if(s.refused.add(i.key),(a.kind!=="anchor"||i.do!=="create-thread")&&(s.refusal=a),i.do==="create-thread"||i.do==="create-summary"){if(await t.undo(r,i.row),s.outbox=s.outbox.filter(l=>l.key!==i.row),a.kind==="anchor"){if((await e.change(r))?.head!==s.head)throw new O("gone","the change has moved on");return}a.kind==="forbidden"&&s.refused.add(i.do==="create-thread"?Jc:wi);let c=`A comment could not be written: ${a.message}`;s.notes.trouble.includes(c)||s.notes.trouble.push(c);return}}function IN(e,{told:t},n,r,s=!0){let o=new Set(n.threads.flatMap(({body:a})=>{let c=gc(a);return c&&c.closed===null?c.fingerprints:[]})),i=n.comments.filter(({body:a})=>Xo(a)==="open");return e.findings.filter((a,c)=>{let l=t[c];return s&&(!r||!Ip(r.summary,a))?!0:!s&&l==="summary"?!i.some(({body:u})=>Ip(u,a)):l==="unwanted"?s:l==="accepted"?a.accepted===void 0:l==="summary"?!1:l===void 0||!o.has(a.fingerprint)}).map(a=>a.fingerprint)}H();async function Yc(e,t,n,r,s){try{let o=await e.mirrors.fetch(n),i=e.settingsFor(t.platform,t.repository);return await e.judge({fetched:o,body:r,settings:i},e.signal)}catch(o){if(o instanceof O&&o.kind==="gone")return null;if(e.signal.aborted)throw new O("passing","the server is stopping");if(o instanceof O&&o.retry)throw o;let i=o instanceof O,a=i?o.message:"a mistake in vmsd-warden stopped the review; its log has the details.";throw i||e.log.error({...t,error:String(o?.stack??o)},"the review broke"),await Up(e,t,n.head,a,s),i?o:new O("permanent",`the review broke: ${o?.message??o}`)}}async function Up({forge:e,log:t,dryRun:n},r,s,o,i){let a=await e.check(r,s,i),c=Sw(o,a?yc(a.summary):[],e.checkTexts);a&&(!Ew(a)||a.summary.trimEnd()===c.summary)||(n?t.info({...r,head:s,plan:[{do:"check",content:c}]},"dry run: the plan"):await e.putCheck(r,s,a?.id??null,c,i))}H();async function Rw({forge:e,store:t},n,r){let s=[];for(let o of await t.ofHead(n,r)){let i=await e.change({...n,change:o.change});i?.state==="open"&&i.head===r&&s.push(o)}return s}async function Ow({forge:e,jobs:t,log:n},r,s,o,i){let a=bi([o,...i.map(c=>c.conclusion)]);for(let{change:c}of i){let l={...r,change:c};try{if((await e.check(l,s))?.conclusion===a)continue}catch(u){if(!(u instanceof O))throw u;n.warn({...l,reason:u.message},"the check of another change could not be asked for")}await t.enqueue({kind:"change",...l,head:s,reason:"another change has the same head"})}}async function Lp({store:e,jobs:t},n,r){for(let{change:s}of await e.ofHead(n,r))await t.enqueue({kind:"change",...n,change:s,head:r,reason:"another change left this head"})}var FN=5;async function Gp(e,t){for(let n=0;n<FN;n+=1){let r=await e.forge.change(t);if(!r||r.state==="closed"||r.isArchived){let s=r?.isArchived?"archived":r?.state??"gone";r&&await Lp(e,yt(r),r.head),e.log.info({...yt(r??t),state:s},"nothing to review");return}if(await Fs(e,r),await zN(e,yt(r),r))return}throw new O("passing","the change moves on faster than it is reviewed",{after:60})}async function zN(e,t,n){let{forge:r,store:s,log:o,clock:i}=e,a=i.now().getTime(),c=await Yc(e,t,n,n.body),l=await r.change(t);if(!l||l.state==="closed")return!0;if(l.head!==n.head||l.base.branch!==n.base.branch)return!1;if(!c)throw new O("passing",`commit ${n.head} could not be fetched`,{after:10});let[u,d,p,f]=await Promise.all([r.posted(t),r.check(t,n.head),s.outbox(t),s.acceptances(t)]),m=await Bc(r,t,u,f),{report:h,ended:g}=qc(c.report,m),_={report:h,settings:c.settings,anchors:c.anchors,head:n.head,posted:u,check:d,checkTexts:r.checkTexts,outbox:p,refused:new Set,notes:{configuration:c.configuration,proposed:c.proposed,trouble:[],ended:g},links:jp(e.publicUrl,c)},y=Hr(_),b=NN(n,c,_,y,i.now(),e.dryRun),w=await s.lastReview(t);await s.saveReview(t,b),w&&w.head!==n.head&&await Lp(e,t,w.head);let v=await Rw(e,t,n.head);v.length&&(_.beside=v);let T=v.length?Hr(_):y;e.planned?.(T.writes),e.dryRun&&o.info({...t,head:n.head,plan:T.writes,told:T.told},"dry run: the plan");let E=e.dryRun?{...T,trouble:[],checked:!1}:await Pw(e,t,_).catch(x=>MN(e,t,b,x));if(!E)return!1;if(E.trouble.length||E.told.join()!==T.told.join()){let{told:x,trouble:$}=E;await s.saveReview(t,{...b,content:{...b.content,told:x,trouble:$}})}E.checked&&(await s.told(t,n.head),await Ow(e,t,n.head,b.conclusion,v));let S={};for(let x of E.told)S[x]=(S[x]??0)+1;return o.info({...t,head:n.head,conclusion:b.conclusion,found:h.findings.length,...S},"reviewed"),e.observe?.({rules:h.findings.map(x=>x.rule),conclusion:b.conclusion,seconds:(i.now().getTime()-a)/1e3}),!0}async function MN({store:e,log:t},n,r,s){if(!(s instanceof O))throw s;if(s.kind==="gone")return null;let o=[`Not all could be written: ${s.message}`];throw await e.saveReview(n,{...r,content:{...r.content,trouble:o}}).catch(i=>t.warn({...n,err:i},"a review could not be saved")),s}function NN({head:e,title:t,author:n,url:r,isPrivate:s},{excerpts:o,mails:i,configuration:a,proposed:c},l,{writes:u,told:d},p,f){let{report:m,check:h}=l,g=u.find(y=>y.do==="check"),_=g?g.content:h;return{head:e,version:null,subject:t,author:n,url:r,isPrivate:s,base:m.series.base,conclusion:_?.conclusion??"neutral",title:_?.title??"",findings:$w(m),at:p.toISOString(),content:{report:m,excerpts:o,mails:i,notes:[...a.map(y=>`The configuration; the defaults are used in its place: ${y}`),...c.map(y=>`The configuration that this change brings: ${y}`),...l.notes.ended],told:d,said:Aw(l),dryRun:f,trouble:[]}}}var jp=(e,{mails:t})=>({rule:n=>e===null?null:`${e}/rules/${n}`,mail:n=>n===null?t.cover:t.patches[n]??null});var DN=20;async function Iw(e,t){let{forge:n,log:r}=e,s=await n.change(t);if(!s||s.isArchived){r.info({...yt(t),head:t.head,state:s?"archived":"gone"},"nothing to review");return}await Fs(e,s);let o=yt(s),{defaultBranch:i,body:a}=s,c={branch:t.branch,commit:t.base},l={...o,head:t.head,base:c,defaultBranch:i,queue:{base:t.base,ref:t.ref}},u=await Yc(e,o,l,a,t);if(!u){r.info({...o,head:t.head,state:"left the queue"},"nothing to review");return}let{report:d,ended:p}=qc(u.report,u.report.findings.length?await UN(e,o,t):[]),f={report:d,settings:u.settings,anchors:u.anchors,checkTexts:n.checkTexts,refused:new Set,notes:{configuration:u.configuration,proposed:[],trouble:[],ended:p},links:jp(e.publicUrl,u)},m=await n.check(o,t.head,t);for(let h=0;h<DN;h+=1){let[g]=Hc({...f,check:m});if(!g)break;if(e.dryRun){r.info({...o,head:t.head,plan:[g]},"dry run: the plan");break}let _=await n.putCheck(o,t.head,g.id,g.content,t);m={...g.content,id:_}}r.info({...o,head:t.head,conclusion:m?.conclusion??null,found:d.findings.length},"queue reviewed")}async function UN({forge:e,store:t},n,r){let s=await e.queuedChanges?.(r)??[r.change],o=[];for(let i of s){let a={...n,change:i};o.push(...await Bc(e,a,await e.posted(a),await t.acceptances(a)))}return o}function Fw(e){let t=null,n=GN(e,i=>{t=i}),r={...e,judge:n,settingsFor:()=>null,publicUrl:null,strict:!1},s={enqueue:async()=>{}};async function o(i){let a=Oc(),c={key:i,review:null,judged:null,writes:[]};return t=null,await Gp({...r,store:{...a,async saveReview(l,u){c.review=u,await a.saveReview(l,u)}},jobs:s,planned:l=>{c.writes=[...l]}},i),{...c,judged:t}}return{change:o,async command(i){let{forge:a}=e,c=await a.change(i);if(!c)return null;let l=yt(c),u=Oc();c.state==="open"&&!c.isArchived&&await Gp({...r,store:u,jobs:s,dryRun:!0},l);let d=await Ap(a,l,await a.posted(l));for(let g of d)await u.accept(l,g);let p=e.dryRun?i.commands:await jN(e,l,i),f=!1,m={async enqueue({kind:g}){f||=g==="change"}},{rulePage:h}=e;return await Yy({...r,store:u,jobs:m,rulePage:h},{...i,commands:p}),await VN(e,l,i,d,await u.acceptances(l)),f&&LN(c)?o(l):null},async queue(i){return t=null,await Iw({...r,store:Oc(),jobs:s},i),t},async sweep(){let{forge:i,log:a}=e,c=[],l=null,u=[];for await(let d of i.openChanges())u.push(d);for(let{head:d,...p}of u)try{await i.check(p,d)===null&&c.push(await o(p))}catch(f){if(!(f instanceof O))throw f;l??=f,a.warn({...p,reason:f.message},"a change could not be reviewed")}if(l)throw l;return c}}}var LN=({state:e,isArchived:t})=>e==="open"&&!t;function GN({judge:e,override:t},n){let r=new Map;return async(s,o)=>{let{head:i,base:a,defaultBranch:c}=s.fetched,l=JSON.stringify([i,a,c,s.body]),u=r.get(l)??e(s,o);r.set(l,u);let d=structuredClone(await u);return d.settings={...d.settings,...t},n(d),d}}async function jN({forge:e},t,n){let{author:r,comment:s,commands:o}=n,i=l=>/^\/vmsd\s+accept\b/i.test(l);if(!o.some(i)||(await e.comment(t,s))?.author===r)return o;let a=`${st(s,12)}:other`,{comments:c}=await e.posted(t);return c.some(({body:l})=>_c(l,a))||await e.createComment(t,Tc(si("What is accepted has to be said in a comment of one\u2019s own: please write a new one."),Qo(a))),o.filter(l=>!i(l))}async function VN({forge:e,dryRun:t},n,{comment:r},s,o){if(t)return;let i=o.map(l=>{let u=s.find(({rule:d,target:p,reason:f})=>d===l.rule&&p===l.target&&f===l.reason);return u&&(u.at===l.at||u.comment===r)?{...l,at:u.at,comment:u.comment}:{...l,comment:r}}),a=await e.posted(n),c=a.comments.some(({body:l})=>xs(l)!==null);(i.length||c)&&await lw(e,n,a,i)}H();import{rm as lv}from"node:fs/promises";import{join as OD}from"node:path";Jn();H();import{join as zw}from"node:path";function Xc(e,t,{repository:n,repositoryId:r}){let s=n.split("/");if(!(s.length>=2&&s.length<=20&&n.length<=200&&s.every(i=>/^[A-Za-z0-9._-]+$/.test(i)&&!/^\.{1,2}$/.test(i))))throw new O("permanent",`${JSON.stringify(n)} is no name of a repository`);if(r!==void 0){if(!/^[1-9]\d{0,18}$/.test(r))throw new O("permanent",`${JSON.stringify(r)} is no number of a repository`);return zw(e,t,`${r}.git`)}return zw(e,t,`${s.join("+").toLowerCase()}.git`)}var BN=255;function Vp(e){if(/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)[.]|\.lock(?:\/|$)|[/.]$|^\/|^$/.test(e)||!e.isWellFormed()||Buffer.byteLength(e)>BN)throw new O("permanent",`${JSON.stringify(e.slice(0,300))} is no name of a branch`);return`refs/heads/${e}`}var Bp=e=>`refs/warden/branch/${st(e,32)}`;H();zt();var HN=["target","configs","default-configs","hw/core","qom","include/qom","include/hw/core"],Nw=1e5;async function Uw(e,t,n){let r=async(...p)=>{let{status:f,stdout:m,stderr:h}=await ie(p,{cwd:e,gitDir:e});if(f!==0)throw ke(e,h);return m.toString("latin1")},{base:s,head:o,defaultBranch:i}=t,a=await Wp(e,s,o)??s,c=["--raw","--no-abbrev","--no-renames","-r"],l=[...await JN(e,a),...n],u=await Promise.all([r("ls-tree","-r",a,"--",...l),r("ls-tree","-r",i,"--",...n),r("log",...c,"--no-merges","--format=",o,`^${s}`,"--"),r("log",...c,"--merges","-m","--format=",o,`^${s}`,"--",...l),r("diff-tree",...c,a,o,"--")]),d=new Set;for(let p of u){for(let f of p.matchAll(/^\d{6} blob ([0-9a-f]+)\t/gm))d.add(f[1]);for(let f of KN(p))d.add(f)}if(d.size>Nw)throw new O("permanent",`the change touches more than ${Nw} files`);return d.size===0?[]:Hp(e,[...d])}async function Wp(e,t,n){let{status:r,stdout:s,stderr:o}=await ie(["merge-base",t,n],{cwd:e,gitDir:e});if(r>1)throw ke(e,o);return s.toString().trim()||null}function KN(e){let t=new Set;for(let[,n,r,s,o]of e.matchAll(/^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) /gm))Dw(n)&&t.add(s),Dw(r)&&t.add(o);return t}var Dw=e=>e.startsWith("10")||e.startsWith("12");async function JN(e,t){let n=["ls-tree","-z","--name-only",t],{status:r,stdout:s,stderr:o}=await ie(n,{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let i=s.toString("latin1").split("\0");return[...HN,...i.filter(a=>a.startsWith("target-")||/^[\w-]+\.c$/.test(a))]}async function Hp(e,t){let{status:n,stdout:r,stderr:s}=await ie(["cat-file","--batch-check=%(objectname)","--buffer"],{cwd:e,gitDir:e,input:`${t.join(`
`)}
`});if(n!==0)throw ke(e,s);return[...r.toString("latin1").matchAll(/^([0-9a-f]+) missing$/gm)].map(o=>o[1])}Jp();zt();el();import{resolve as sD}from"node:path";zt();var eD=16*1024*1024,tD=50,nD=/^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;function Vw(e,t,n=eD){let r=[],s=0,o="",i=0,a=!1,c=l();function l(){let h=ki(["cat-file","--batch"],t),g="",_=null;return h.stderr.setEncoding("utf8").on("data",y=>{g=(g+y).slice(-4096)}),h.stdin.on("error",()=>{}),h.stdout.on("data",m()),h.on("error",y=>{_=Zp(y)}),h.on("close",()=>{c===h&&(c=null),a||u(_,g)}),jw(h),h}function u(h,g){let _=r.slice(s);if(o="",r=[],s=0,i+=1,h!==null||i>tD){let y=h??ke(e,g);for(let b of _)b.reject(y);return}_.shift()?.settle(null,"","");for(let y of _)d(y)}function d(h){c??=l(),s===r.length&&rD(c),r.push(h),o===""&&queueMicrotask(p),o+=`${h.name}
`}function p(){let h=o;o="",h!==""&&c?.stdin.write(h)}function f(){let h=r[s];return s+=1,i=0,s>1024&&s*2>r.length&&(r=r.slice(s),s=0),s===r.length&&c!==null&&jw(c),h}function m(){let h="",g="",_="",y=null,b=null,w=0;function v(E){y=null,b=null,f()?.settle(E,g,_)}function T(E){let S=nD.exec(E);if(S===null){f()?.settle(null,"","");return}g=S[1],_=S[2],y=Number(S[3])+1,w=0}return E=>{let S=0;for(;S<E.length;){if(y===null){let A=E.indexOf(10,S);if(A<0){h+=E.toString("latin1",S);return}let P=h+E.toString("latin1",S,A);h="",S=A+1,T(P);continue}let x=w+y,$=x-1>n,C=Math.min(y,E.length-S);w===0&&C===y?v($?null:E.subarray(S,S+C-1)):($||(b??=Buffer.allocUnsafe(x),E.copy(b,w,S,S+C)),w+=C,y-=C,y===0&&v(b===null?null:b.subarray(0,x-1))),S+=C}}}return{read:(h,g)=>new Promise((_,y)=>{if(a){y(new ne(`${e} was closed while it was still read`));return}d({name:h,settle:(b,w,v)=>{try{_(b===null?null:g(b,w,v))}catch(T){y(T)}},reject:y})}),close(){a=!0;let h=new ne(`${e} was closed while it was still read`);for(let g of r.slice(s))g.reject(h);r=[],s=0,c?.kill(),c=null}}}function rD(e){e.ref();for(let t of[e.stdin,e.stdout,e.stderr])t.ref?.()}function jw(e){e.unref();for(let t of[e.stdin,e.stdout,e.stderr])t.unref?.()}zt();function Yp(e){return(e&61440)===32768}function Ti(e){return(e&61440)===16384}function tl(e,t){let n=[],r=0;for(;r<e.length;){let s=0;for(;e[r]!==32&&r<e.length;)s=s*8+e[r++]-48;let o=r+1,i=e.indexOf(0,o);if(i<0||i+1+t>e.length)break;n.push({name:e.toString("latin1",o,i),mode:s,id:e.toString("hex",i+1,i+1+t)}),r=i+1+t}return n}function Bw(e,t,n){let r=0;for(;r<e.length;){let s=0;for(;e[r]!==32&&r<e.length;)s=s*8+e[r++]-48;r+=1;let o=0,i=r;for(;r<e.length&&e[r]!==0;)o===r-i&&e[r]===n.charCodeAt(o)&&(o+=1),r+=1;if(r+1+t>e.length)return null;if(o===n.length&&o===r-i)return{name:n,mode:s,id:e.toString("hex",r+1,r+1+t)};r+=1+t}return null}var qw=2e5,Zw=128,oD=8*1024*1024,iD=6e4,aD=3e4,cD=1e4;async function nl(e,t={}){return Kw(sD(e),t,!1)}async function Kw(e,t,n){let r=t.lazyFetch??!1,s={cwd:e,...n&&{gitDir:e}},o=Vw(e,s),i=await ie(["rev-parse","--absolute-git-dir"],s).catch(C=>{throw o.close(),C});if(i.status!==0){if(o.close(),!n&&/cannot use bare repository/.test(i.stderr))return Kw(e,t,!0);throw ke(e,i.stderr)}let a=i.stdout.toString().replace(/\n$/,""),c=Ze(t.textCache??64*1024*1024),l=Ze(oD),u=Ze(iD),d=Ze(aD),p=Ze(cD),f=new Map,m=new Map;function h(C){let A=c.get(C);return A!==void 0?Promise.resolve(A):Hw(f,C,async()=>{let P=await o.read(C,(I,F,M)=>M==="blob"?I.toString("latin1"):null);return P!==null&&c.set(C,P,P.length+64),P})}let g=new Set;async function _(C){let A=C.filter(G=>!g.has(G));if(!r||A.length===0)return!1;for(let G of A)g.add(G);let P=await ie(["config","--name-only","--get-regexp","^remote\\..*\\.promisor$"],s),I=/^remote\.(.*)\.promisor$/m.exec(P.stdout.toString())?.[1];return I===void 0||I.startsWith("-")?!1:(await ie(["-c","fetch.negotiationAlgorithm=noop",...["fetch","--quiet","--no-tags","--no-write-fetch-head","--recurse-submodules=no"],"--filter=blob:none","--stdin",I],{...s,input:`${A.join(`
`)}
`})).status===0}function y(C){let A=l.get(C);return A!==void 0?Promise.resolve(A):Hw(m,C,async()=>{let P=await o.read(C,(I,F,M)=>M==="tree"?Ww(I):null);return P!==null&&l.set(C,P,P.length+128),P})}async function b(C){let A=p.get(C);if(A!==void 0)return A;let P=await o.read(`${C}^{tree}`,(I,F,M)=>M==="tree"?{id:F,bytes:Ww(I)}:null);if(P===null)throw w(`the tree of commit ${C}`);return p.set(C,P.id,1),l.set(P.id,P.bytes,P.bytes.length+128),P.id}function w(C){return new ne(`${C} is missing in ${e} or unreadable; fetch it, or check with git fsck`)}async function v(C,A){let P=await y(C);if(P===null)throw w(`the folder ${A||"/"} (tree ${C})`);return P}async function T(C,A,P,I){let F=`${C} ${A}`,M=u.get(F),G=M===void 0?tl(await v(C,A),C.length/2):[];if(I.entries+=M?.length??G.length,I.entries>qw||P>Zw)throw new ne(`a tree in ${e} is too large or too deep: more than ${qw} files or ${Zw} folders`);if(M!==void 0)return M;let Ee=A===""?"":`${A}/`,Ss=(await Promise.all(G.map(rn=>{let Yo=Ee+rn.name;return Ti(rn.mode)?T(rn.id,Yo,P+1,I):Yp(rn.mode)?[{path:Yo,mode:rn.mode,id:rn.id}]:[]}))).flat();return u.set(F,Ss,Ss.length+1),Ss}async function E(C,A){let P=d.get(C);if(P!==void 0)return P;let I=tl(await v(C,A),C.length/2),F=new Map(I.map(M=>[Ti(M.mode)?`${M.name}/`:M.name,M.id]));return d.set(C,F,F.size+1),F}function S(C){let A=new Map;function P(F){let M=A.get(F);return M===void 0&&(M=F===""?b(C):I(F).then(G=>G&&Ti(G.mode)?G.id:null),A.set(F,M)),M}async function I(F){let M=F.lastIndexOf("/"),G=M<0?"":F.slice(0,M),Ee=F.slice(M+1);if(Ee==="")return null;let Fe=await P(G);return Fe===null?null:Bw(await v(Fe,G),Fe.length/2,Ee)}return{commit:C,async list(F){let M=Xp(F),G=await P(M);return G===null?[]:(await T(G,M,0,{entries:0})).slice()},async names(F){let M=Xp(F),G=await P(M);return G===null?[]:tl(await v(G,M),G.length/2).map(Fe=>Ti(Fe.mode)?`${Fe.name}/`:Fe.name)},async ids(F){let M=Xp(F),G=await P(M);return G===null?Jw:E(G,M)},async entry(F){let M=await I(F);return M!==null&&Yp(M.mode)?{path:F,mode:M.mode,id:M.id}:null},read:async F=>{let M=await Promise.all(F.map(Ee=>h(Ee.id))),G=F.flatMap((Ee,Fe)=>M[Fe]===null?[Ee.id]:[]);return G.length===0||!await _(G)?M:Promise.all(F.map((Ee,Fe)=>M[Fe]??h(Ee.id)))}}}let x=null,$={dir:e,lazyFetch:r,gitDir:a,async lastRelease(C){return x??=(await Promise.resolve().then(()=>(Jp(),Gw))).lastReleaseIn($),x(C)},async resolve(C){Qc(C);let A=await o.read(`${C}^{commit}`,(P,I,F)=>F==="commit"?I:null);if(A===null)throw new ne(`'${C}' names no commit in ${e}, or more than one; fetch it, or name another revision`);return A},tree(C){if(C===null)return lD;if(!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(C))throw new ne(`'${C}' is not the full id of a commit; resolve it first`);return S(C)},parents:C=>o.read(C,(A,P,I)=>{if(I!=="commit")return null;let F=A.toString("latin1");return[...F.slice(0,F.indexOf(`

`)).matchAll(/^parent ([0-9a-f]+)$/gm)].map(G=>G[1])}),close:()=>o.close()};return $}var Jw=new Map,lD={commit:null,list:async()=>[],names:async()=>[],ids:async()=>Jw,entry:async()=>null,read:async e=>e.map(()=>null)};function Xp(e){return e.endsWith("/")?e.slice(0,-1):e}function Ww(e){let t=Buffer.allocUnsafeSlow(e.length);return e.copy(t),t}function Hw(e,t,n){let r=e.get(t);return r===void 0&&(r=n().finally(()=>e.delete(t)),e.set(t,r)),r}var Yw=["include","linux-headers","tcg","fpu"],Xw=["migration","hw/core","hw/intc","hw/timer","util","system","softmmu","accel","qom","target","configs","default-configs"],uD=/^(?:[\w-]+\.[ch]|VERSION|configure|Kconfig|meson\.build)$/,rl=e=>/\.(?:h|inc|def)$/.test(e),dD=e=>e.endsWith(".c")||rl(e),pD=/VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/,fD=60,mD=2e3;async function Qw(e,{base:t,commits:n,touched:r},s){if(!r.some(({path:c})=>dD(c)))return 0;let o=await nl(e),i=0,a=async c=>{let l=c.size?await Hp(e,[...c]):[];i+=l.length,l.length&&await s(l)};try{let c=await hD(o,t,r);if(c===null)return 0;await a(await gD(e,t));let l=await Kp(o)(t),u=new Set;for(let d of new Set([t,...n,...l?[l.commit]:[]]))for(let p of await _D(e,d,c))u.add(p);return await a(u),i}finally{o.close()}}async function ev(e,t,n){let r=["--raw","--no-abbrev","--no-renames","-r"],s=await Promise.all([["log",...r,"-m","--format=",n,`^${t}`,"--"],["diff-tree",...r,t,n,"--"]].map(i=>ie(i,{cwd:e,gitDir:e}))),o=new Map;for(let{status:i,stdout:a,stderr:c}of s){if(i!==0)throw ke(e,c);for(let[,l,u,d]of a.toString("latin1").matchAll(/^:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*\t(.*)$/gm)){let p=o.get(d)??new Set;for(let f of[l,u])/^0+$/.test(f)||p.add(f);o.set(d,p)}}return[...o].map(([i,a])=>({path:i,ids:[...a]}))}async function hD(e,t,n){let r=e.tree(t),s=new Set,o=0;for(let{path:i,ids:a}of n){let c=/^(?:target\/([^/]+)\/|target-([^/]+)\/)/.exec(i),l=c?.[1]??c?.[2];if(l!==void 0&&s.has(l))continue;let u=[...Yw,...Xw].some(p=>i.startsWith(`${p}/`)),d=/^hw\/[^/]+\//.test(i);if(!(!c&&!u&&!d&&i.includes("/"))){if(rl(i)){if(!c&&d&&!u)continue}else if(i.endsWith(".c")){if(++o<=mD){let p=a.map(m=>({path:i,mode:33188,id:m})),f=await r.read(p);if(!f.some(m=>m!==null&&pD.test(m))||!c&&!f.some(m=>m!==null&&/^(?!static\b).*\bVMState(?:Description|Info)\s+\w+\s*=/m.test(m)))continue}}else continue;if(l===void 0)return"all";s.add(l)}}return s.size?s:null}async function gD(e,t){let n=["log","--raw","--no-abbrev","--no-renames","-m","--first-parent","--format="],{status:r,stdout:s,stderr:o}=await ie([...n,`--max-count=${fD}`,t,"--","VERSION"],{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let i=[...s.toString("latin1").matchAll(/^:\d{6} 100\d{3} [0-9a-f]+ ([0-9a-f]+) /gm)];return new Set(i.map(([,a])=>a))}async function _D(e,t,n){let{status:r,stdout:s,stderr:o}=await ie(["ls-tree","-r","-z",t],{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let a=s.toString("latin1").split("\0").flatMap(l=>{let u=/^10\d{4} blob ([0-9a-f]+)\t(.*)$/s.exec(l);return u?[{id:u[1],path:u[2]}]:[]}),c=new Set(a.flatMap(({path:l})=>/^target[-/]([^/]+)\//.exec(l)?.[1]??[]));return a.filter(({path:l})=>yD(l,n==="all"?c:n)).map(({id:l})=>l)}function yD(e,t){if(!e.includes("/"))return uD.test(e);let n=/^target[-/]([^/]+)\//.exec(e)?.[1];if(n!==void 0)return t.has(n);if(Yw.some(s=>e.startsWith(`${s}/`)))return rl(e);if(Xw.some(s=>e.startsWith(`${s}/`)))return!0;let r=/^hw\/([^/]+)\//.exec(e)?.[1];return r!==void 0&&t.has(r)&&(e.endsWith(".c")||rl(e))}H();zt();import{randomUUID as bD}from"node:crypto";import{access as wD,mkdir as vD,readdir as kD,rename as TD,rm as Qp,stat as SD}from"node:fs/promises";import{dirname as tv,join as ED}from"node:path";var sv=["-c","remote.origin.promisor=true","-c","remote.origin.partialCloneFilter=blob:none"],ef=["-c","fetch.negotiationAlgorithm=noop"],xD=100,CD=10*6e4,ov=/not a git repository|object file \S+ is empty|loose object \S+ .*is corrupt|index file \S+ is too small|packfile \S+ (?:cannot|does not)|does not point to a valid object|bad object|bad tree object|unable to read tree/i,nv="VMSD_WARDEN_GIT_AUTHORIZATION";function iv(){let e=new Map;return(t,n)=>{let s=(e.get(t)??Promise.resolve()).then(n,n),o=s.catch(()=>{});return e.set(t,o),o.then(()=>{e.get(t)===o&&e.delete(t)}),s}}async function AD(e,t,n,r,s){let{url:o,authorization:i,timeout:a,protocols:c}=e,u=[...i===null?[]:[`--config-env=http.${new URL(o).origin}/.extraHeader=${nv}`],...sv,"-c",`remote.origin.url=${o}`,"-c","credential.helper=","-c","http.lowSpeedLimit=1000","-c","http.lowSpeedTime=60",...n,...r],d={GIT_ALLOW_PROTOCOL:c,GIT_TRACE_REDACT:"1",GIT_ASKPASS:"true",GIT_SSH_COMMAND:"ssh -o BatchMode=yes",...i!==null&&{[nv]:`Authorization: ${i}`}},p=await ie(u,{cwd:t,gitDir:t,env:d,input:s,timeout:a}).catch(f=>{throw new O("passing",f.message)});return{...p,stderr:PD(p.stderr,i)}}async function sl(e,t,n,r){let o=await AD(e,t,n,["fetch","--quiet","--force","--no-tags","--no-write-fetch-head","--recurse-submodules=no","--no-auto-maintenance","--stdin","origin"],Buffer.from(`${r.join(`
`)}
`));if(o.status!==0)throw await $D(e,t,o.stderr)}async function av(e){if(await rv(e))return!1;await vD(tv(e),{recursive:!0});let t=`${e}.${bD()}.new`,n=await ie(["init","--quiet","--bare","--template=",t],{cwd:tv(e)});if(n.status!==0)throw new O("passing",`a mirror cannot be made: ${il(n.stderr)}`);return await TD(t,e).catch(async r=>{if(await Qp(t,{recursive:!0,force:!0}),!await rv(e))throw new O("passing",`a mirror cannot be made: ${r.message}`)}),!0}async function ol(e,t){let n=["rev-parse","--verify","--quiet","--end-of-options",`${t}^{commit}`],{status:r,stdout:s}=await ie(n,{cwd:e,gitDir:e});return r===0?s.toString().trim():null}async function cv(e,t,n){if((await kD(ED(e,"objects/pack")).catch(()=>[])).filter(i=>i.endsWith(".pack")).length<=xD)return;let{status:s,stderr:o}=await ie([...sv,"gc","--quiet"],{cwd:e,gitDir:e,timeout:t});s!==0&&n.warn({reason:il(o)},"a mirror could not be tidied")}async function $D({name:e},t,n){let r=/Unable to create '([^']+\.lock)': File exists/.exec(n)?.[1];r?.startsWith(`${t}/`)&&await RD(r);let s=`git cannot fetch ${e}: ${il(n)}`;if(/couldn't find remote ref|not found|error: 40[34]\b|returned error: 410/i.test(n))return new O("gone",s);let o=n.replace(/^remote:.*$/gm,"");return ov.test(o)?tf(t,o):new O("passing",s)}async function tf(e,t){return ov.test(t)?(await Qp(e,{recursive:!0,force:!0}),new O("passing",`a mirror was damaged and is made anew: ${il(t)}`)):new O("passing",t)}function PD(e,t){let n=t?.split(" ").at(-1);return n?e.replaceAll(n,"***"):e}async function RD(e){let t=await SD(e).catch(()=>null);t&&Date.now()-t.mtimeMs>CD&&await Qp(e,{force:!0})}function rv(e){return wD(e).then(()=>!0,()=>!1)}function il(e){let t=e.split(`
`).map(r=>r.trim());return(t.find(r=>/^(fatal|error|remote):/.test(r))??t.find(Boolean)??"no reason given").slice(0,300)}function uv(e){let t=OD(e.dataDir,"mirrors"),n=e.timeout??30*6e4,r=iv();function s(d){let p=e.access[d];if(!p)throw new O("permanent",`${d} is not configured`);return p}let o=Object.values(e.forges).map(({folder:d})=>d),i=d=>{if(d==="mail")throw new O("permanent","a mailing list has no mirror");return e.forges[d]};async function a(d){let p=s(d.platform),f=await p.authorization(d),m=`${d.repository}#${d.change}`;return{url:await p.url(d),authorization:f,name:m,timeout:n,protocols:"http:https"}}async function c(d,p){await av(p)&&await u(d);let{queue:f}=d,m=[...new Set([d.base.branch,d.defaultBranch])],h=[f?`+${Vp(f.ref)}:refs/warden/queue/${d.change}`:`+${i(d.platform).changeRef(d.change)}:refs/warden/${d.change}`,...m.map(E=>`+${Vp(E)}:${Bp(E)}`)];if(await sl(await a(d),p,[],h),await ol(p,d.head)===null)throw new O("passing",`commit ${d.head.slice(0,12)} is not to be had yet, or not any more`,{after:5});let g=m.map(E=>ol(p,Bp(E))),[_,y=_]=await Promise.all(g),b=f?await ol(p,f.base):_;if(!b||!y)throw new O("gone",`the branch ${d.base.branch} is gone`);let w={gitDir:p,head:d.head,base:b,defaultBranch:y},v=await Uw(p,w,o).catch(async E=>{throw E instanceof O?E:await tf(p,E.message)});v.length>0&&await sl(await a(d),p,ef,v);let T=await l(d,w);return e.log.debug({repository:d.repository,change:d.change,blobs:v.length+T},"fetched"),w}async function l(d,{gitDir:p,base:f,head:m}){let h=await Wp(p,f,m)??f,g=await ev(p,h,m);return Qw(p,{base:h,commits:[m],touched:g},async _=>sl(await a(d),p,ef,[..._]))}async function u({platform:d,repository:p,repositoryId:f}){f!==void 0&&await lv(Xc(t,d,{repository:p}),{recursive:!0,force:!0})}return{async fetch(d){let p=Xc(t,d.platform,d),f=await r(p,()=>c(d,p));return r(p,()=>cv(p,n,e.log)).catch(()=>{}),f},async remove(d,p){let f=Xc(t,d,p);await r(f,()=>lv(f,{recursive:!0,force:!0}))}}}var ID=/^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})\/pull\/([1-9]\d{0,9})(?![^/?#])/,dv={platform:"github",name:"GitHub",sign:"#",folder:".github",workflows:".github/workflows/",grantPush:'grant the App "Contents: write"',changeRef:e=>`refs/pull/${e}/head`,changeExample:"OWNER/NAME/pull/7",patchesOf(e){let[,t,n,r]=ID.exec(e)??[];return[t,n].every(o=>o!==void 0&&!/^\.{1,2}$/.test(o))?`${t}/${n}/pull/${r}.patch`:null},host:"github.com",sources:""};var FD=/^([A-Za-z0-9_./-]{1,1000}?)\/-\/merge_requests\/([1-9]\d{0,9})(?![^/?#])/,zD=/^(?!\.{1,2}$)[A-Za-z0-9_.-]+$/,pv={platform:"gitlab",name:"GitLab",sign:"!",folder:".gitlab",workflows:null,grantPush:"give the bot the role Developer",changeRef:e=>`refs/merge-requests/${e}/head`,changeExample:"GROUP/NAME/-/merge_requests/7",patchesOf(e){let[,t="",n]=FD.exec(e)??[],r=t.split("/");return r.length>=2&&r.length<=20&&r.every(o=>zD.test(o))?`${t}/-/merge_requests/${n}.patch`:null},host:"gitlab.com",sources:"/-"};var Vs={github:dv,gitlab:pv},KK=Object.keys(Vs);H();$t();qs();var iu=[".github/vmsd-warden.yml",".gitlab/vmsd-warden.yml"],Rk=64*1024,gU=["tiers","severity","failOn","ignore","accept","comment"],Ok=["rule","target","reason"],ru={tier:["kvm","best-effort","no-promise"],severity:["error","warning","notice","off"],failOn:["error","warning","never"],comment:["inline","summary","off"]};async function au(e,t){let n=structuredClone(cl),r=Buffer.byteLength(e);if(r>Rk){let d=`the file has ${r} bytes, at most ${Rk} are read; the defaults are used`;return{settings:n,mistakes:[{line:1,message:d}]}}let s=await Promise.resolve().then(()=>(Pk(),$k)),o=new s.LineCounter,i;try{i=s.parseDocument(e,{lineCounter:o,prettyErrors:!1,strict:!0})}catch{return{settings:n,mistakes:[{line:1,message:"this cannot be read as YAML; the defaults are used"}]}}let a=d=>Math.max(1,o.linePos(d).line),[c]=i.errors;if(c){let d=`${TU(c.message)}; the whole file is ignored and the defaults are used`;return{settings:n,mistakes:[{line:a(c.pos[0]),message:d}]}}let l=[],u=(d,p)=>{l.length<50&&l.push({line:a(d.range?.[0]??0),message:p})};return i.contents&&_U({yaml:s,ruleIds:t,mistake:u},i.contents,n),{settings:n,mistakes:l}}function _U(e,t,n){cu(e,t,"the file",(r,s,o)=>{r==="tiers"?yU(e,s,n):r==="severity"?bU(e,s,n):r==="ignore"?n.ignore=wU(e,s,o)??n.ignore:r==="accept"?n.accept=vU(e,s,o):r==="failOn"?n.failOn=su(e,s,o,r,ru.failOn)??n.failOn:r==="comment"?n.comment=su(e,s,o,r,ru.comment)??n.comment:ou(e,o,"key",r,gU)})}function yU(e,t,n){cu(e,t,"tiers",(r,s,o)=>{let i=su(e,s,o,`tiers.${r}`,ru.tier);i&&(n.tiers={...n.tiers,[r]:i})})}function bU(e,t,n){cu(e,t,"severity",(r,s,o)=>{if(!e.ruleIds.includes(r))return ou(e,o,"rule",r,e.ruleIds);let i=su(e,s,o,`severity.${r}`,ru.severity);i&&(n.severity={...n.severity,[r]:i})})}function wU(e,t,n){return Ik(e,t,n,"ignore",'paths, such as "target/foo/**"')?.flatMap(s=>em(e,s,s,"a path in ignore")??[])??null}function vU(e,t,n){return(Ik(e,t,n,"accept","entries with rule, target and reason")??[]).flatMap(s=>kU(e,s)??[])}function kU(e,t){let n={},r=[];cu(e,t,"an entry of accept",(c,l,u)=>{if(c!=="rule"&&c!=="target"&&c!=="reason")return ou(e,u,"key",c,Ok);r.push(c);let d=em(e,l,u,c);if(d!==null){if(c==="rule"&&!e.ruleIds.includes(d))return ou(e,u,"rule",d,e.ruleIds);n[c]=d}});let{rule:s,target:o,reason:i}=n;if(s&&o&&i)return{rule:s,target:o,reason:i};let a=Ok.filter(c=>!r.includes(c));return a.length&&e.mistake(t,`an entry of accept needs ${a.join(" and ")}; it is left out`),null}function cu(e,t,n,r){if(!e.yaml.isMap(t)){t&&!Fk(e,t)&&e.mistake(t,`${n} must be lines of "key: value"${lu(e,t)}`);return}for(let s of t.items){let o=em(e,s.key,s.key,"a key");o!==null&&r(o,s.value,s.key)}}function Ik(e,t,n,r,s){return e.yaml.isSeq(t)?t.items:(t&&!Fk(e,t)&&e.mistake(n,`${r} must be a list of ${s}${lu(e,t)}`),null)}function em(e,t,n,r){return e.yaml.isScalar(t)&&typeof t.value=="string"&&t.value?t.value:(e.mistake(n,`${r} must be text${t?lu(e,t):""}`),null)}function su(e,t,n,r,s){let o=e.yaml.isScalar(t)?String(t.value):"",i=s.find(l=>l===o);if(i)return i;let a=rr(o,s),c=a?`, did you mean "${a}"?`:t?lu(e,t):"";return e.mistake(n,`${tm(r)} must be one of ${s.join(", ")}${c}`),null}function ou(e,t,n,r,s){let o=rr(r,s),i=o?`did you mean "${o}"?`:`known are ${s.join(", ")}`;e.mistake(t,`unknown ${n} "${tm(r)}", ${i}`)}var Fk=(e,t)=>e.yaml.isScalar(t)&&t.value===null,lu=(e,t)=>e.yaml.isAlias(t)?" (anchors and aliases are not read)":"",TU=e=>tm(e.split(`
`)[0]),tm=e=>ee(e,120);function zk(e,t){let n=t.find(s=>s.oldPath===e.path&&s.change!=="copy");if(!n)return e;if(n.newPath===null)return null;let r=rm(n.hunks,e.line,"old");return r===null?null:{path:n.newPath,line:r}}function Mk(e,t){let n=t.find(s=>s.newPath===e.path);if(!n)return e;if(n.oldPath===null)return null;let r=rm(n.hunks,e.line,"new");return r===null?null:{path:n.oldPath,line:r}}function nm(e,t,n){let r=n==="new"?"-":"+";for(let s of e){let o=n==="new"?s.newStart:s.oldStart,i=n==="new"?s.newLines:s.oldLines;if(!(t<o||t>=o+i)){for(let{kind:a,text:c}of s.lines)if(a!==r){if(o===t)return c;o+=1}}}return null}function Nk(e,t,n){return rm(e,t,n)}function rm(e,t,n){let r=n==="old"?"-":"+",s=n==="old"?"+":"-",o=0;for(let i of e){let a=n==="old"?i.oldLines:i.newLines,c=n==="old"?i.newLines:i.oldLines,l=(n==="old"?i.oldStart:i.newStart)+(a===0?1:0);if(t<l)break;if(t>=l+a){o+=c-a;continue}let u=l,d=l+o;for(let{kind:p}of i.lines){if(p===s){d+=1;continue}if(u===t)return p===r?null:d;u+=1,p!==r&&(d+=1)}return null}return t+o}function Dk(e,t,n){let{line:r,side:s}=e,o=SU(e,t);if(!o)return null;let{own:i,at:a,name:c}=o,l=n.find(h=>Uk(s,h)===c)??(a?void 0:n.find(h=>h.newPath===c||h.oldPath===c)),u=l?{path:l.newPath??l.oldPath,line:null,side:"new",inDiff:!1,fileInDiff:!0,across:{path:l.oldPath??l.newPath,line:null}}:null;if(!a)return u;if(!l)return{path:a.path,line:a.line,side:s,inDiff:!1,fileInDiff:!1};let d=nm(l.hunks,a.line,s),p={path:(s==="new"?l.oldPath:l.newPath)??a.path,line:Nk(l.hunks,a.line,s)},f={path:a.path,line:a.line,side:s,fileInDiff:!0,across:p};if(d===null)return{...f,inDiff:!1};let m=i?nm(i.hunks,r,s):null;return m!==null&&m!==d?u:{...f,inDiff:!0}}var Uk=(e,{newPath:t,oldPath:n})=>e==="new"?t:n;function SU({patch:e,path:t,line:n,side:r},s){if(e===null)return{own:void 0,at:{path:t,line:n},name:t};let o=s.findIndex(l=>l.index===e);if(o<0)return null;let i=s[o].files.find(l=>Uk(r,l)===t),a=EU({path:t,line:n},r,s,o),c=a?.path??xU(t,s.slice(r==="new"?o+1:o));return{own:i,at:a,name:c}}function EU(e,t,n,r){let s=e;if(t==="new")for(let o of n.slice(r+1))s=s&&zk(s,o.files);else for(let o of n.slice(0,r).reverse())s=s&&Mk(s,o.files);return s}function xU(e,t){let n=e;for(let{files:r}of t)n=r.find(s=>s.oldPath===n&&s.change==="rename")?.newPath??n;return n}var CU="https://lore.kernel.org/qemu-devel/";function Lk(e){let t=e.slice(-65536).split(`
`).reverse();return lo(t,n=>Vk(n,/^message-id$/i))??lo(t,n=>Bk(n,/^link$/i))}function Gk(e){let t=e.slice(0,65536).replaceAll("\r","").split(`
`),n=lo(t,s=>Vk(s,/^message-id$/i))??lo(t,s=>Bk(s,/^(?:link|url|patchew|archived-at|lore)$/i))??lo(t,s=>qk(s));if(n!==null)return{messageId:n};let r=lo(t,AU);return r===null?null:{url:r}}var sm=(e,t=CU)=>`${t.replace(/\/+$/,"")}/${encodeURIComponent(e).replaceAll("%40","@")}/`,lo=(e,t)=>{for(let n of e){let r=n.length>1e3?null:t(n);if(r!==null)return r}return null};function jk(e,t){let n=e.indexOf(":");return n>0&&t.test(e.slice(0,n).replace(/^[\s>*-]+/,"").trim())?e.slice(n+1).trim():null}var Vk=(e,t)=>{let n=jk(e,t);return n===null?null:Zk(n.replace(/^<(.*)>$/,"$1"))},Bk=(e,t)=>{let n=jk(e,t);return n===null?null:qk(n)};function qk(e){let t=/\bhttps?:\/\/(?:lore\.kernel\.org\/(?:r|all|qemu-[\w-]+|kvm)|(?:patch\.)?msgid\.link|lkml\.kernel\.org\/r|patchew\.org\/QEMU)\/([^\s/<>()[\]"'`]+)/i.exec(e);if(!t)return null;try{return Zk(decodeURIComponent(t[1]))}catch{return null}}var Zk=e=>/^[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[\w.[\]:-]{1,200}$/.test(e)?e:null;function AU(e){return/\bhttps:\/\/(patchwork\.kernel\.org|patchwork\.ozlabs\.org)\/(?:project\/[\w-]{1,60}\/(?:list\/\?series=(\d{1,12})|patch\/([\w.@+-]{1,200})\/?)|series\/(\d{1,12}))/.exec(e)?.[0]??null}Ot();on();Vt();function Xk(e,t){let n=t.split("/");return e.ignore.some(r=>zU(r.replace(/^\.?\//,"").replace(/\/$/,"").split("/"),n))}function zU(e,t){let n=e.at(-1)==="**"?e:[...e,"**"];return Yk(n,t,"**",(r,s)=>Yk([...r],[...s],"*",(o,i)=>o==="?"||o===i))}function Yk(e,t,n,r){let s=0,o=0,i=-1,a=0;for(;o<t.length;)if(s<e.length&&e[s]===n)i=s++,a=o;else if(s<e.length&&r(e[s],t[o]))s++,o++;else if(i>=0)s=i+1,o=++a;else return!1;for(;s<e.length&&e[s]===n;)s++;return s===e.length}Wm();Ot();var vo=Number.POSITIVE_INFINITY,x2=2e6;function q0(e,t,n){let r=[],s="",o=!0,i=0,a=0,c=!1,l=!1;for(let u=0;u<e.length;u++){let d=e[u];if(d.kind==="line"){if(d.born>t||d.dead<=t)continue;r.push(d.text),a=Math.max(0,a+Z0(d.text)),c=A2(d.text,c),l=d.text.trimEnd().endsWith("\\"),/^[}]/.test(d.text)?s="":/^[A-Za-z_][^;]*[({]/.test(d.text)&&!/^\w+:\s*$/.test(d.text)&&(s=d.text.trim(),o=!1,i=0),o||(o=d.text.includes("{"),i+=W0(d.text));continue}if(d.kind==="section")continue;let p=d.lines;for(;e[u+1]?.kind==="gap";)p+=e[++u].lines;let f=e[u+1]?.kind==="section"?e[u+1].text.trim():"",m=$2(e,u+1,t),h=p===vo||m.length===0?"":P2(f,m);if(p===vo||p>x2){r.push(`} ${n};`);continue}let g=s!==""&&f!==""&&s.startsWith(f.slice(0,60)),_=g&&h!=="",y=Math.min(a,C2(m)),b=y>0?1:0,w=l&&p>1?[""]:[];l=!1;let v=p-w.length-(c?1:0)-(_&&o&&y>0?0:1),T=Math.max(0,Math.min(v-b,a-y)),E=Array.from({length:T},()=>"#endif");b>0&&v>T&&E.push(`#elif ${n}`),a-=T;let S=c&&E.length===0?"*/ ":"";c&&E.length>0&&E.unshift("*/"),E.unshift(...w),c=!1,r.push(...E),E.length<p&&r.push(_?`${S}${o?"":`${")".repeat(Math.max(0,i))} { `}${n};`:`${S}} ${n};${h.endsWith("{")?` ${h} ${n};`:` ${h}`}`),g||(s=h===""?"":f),o=!0;for(let x=E.length+1;x<p;x++)r.push("")}return`${r.join(`
`)}
`}function Z0(e){let t=/^[ \t]*#[ \t]*(if|endif)/.exec(e)?.[1];return t==="if"?1:t==="endif"?-1:0}function C2(e){let t=0,n=0;for(let r of e){t+=Z0(r);let s=/^[ \t]*#[ \t]*el(?:se|if)/.test(r)?1:0;n=Math.min(n,t-s)}return-n}function A2(e,t){let n=t;for(let r of e.matchAll(/\/\*|\*\/|\/\//g)){if(r[0]==="//"&&!n)break;r[0]!=="//"&&(n=r[0]==="/*")}return n}var W0=e=>(e.match(/\(/g)??[]).length-(e.match(/\)/g)??[]).length;function $2(e,t,n){let r=[];for(let s=t;s<e.length;s++){let o=e[s];if(o.kind==="gap")break;o.kind==="line"&&o.born<=n&&o.dead>n&&r.push(o.text)}return r}function P2(e,t){let n=t.filter(a=>!/^(?:\/[/*]|\*)/.test(a)),r=n.find(a=>/^[^\s#]/.test(a)&&!/^\w+:\s*$/.test(a)),s=n.find(a=>/^\s*[^\s#]/.test(a))??"",o=r===void 0?/^\s+\S/.test(s):/^[})]/.test(r),i=n.find(a=>a.trim()!==""&&!a.startsWith("#"))?.trim().startsWith(".")??!1;if(r?.startsWith("{")&&/\(/.test(e))return B0(e);if(!o)return"";if(i&&!e.endsWith("{")){let a=n.slice(0,Math.max(0,n.findIndex(c=>c.startsWith("}"))));return(a.length>0?a:n).some(c=>/^\s*\.legacy_vmsd\s*=/.test(c))?"static const struct SysemuCPUOps vmsd_warden_ops = {":"static const int vmsd_warden_unknown[] = {"}return e.endsWith("{")?e:e.includes("(")?`${B0(e)} {`:"void vmsd_warden_fragment(void) {"}function B0(e){let t=W0(e);return t>0?`${e.replace(/,\s*$/,"")}${")".repeat(t)}`:e}function R2(e,t){let n=e.places.findLast(r=>r.from<=t);return n&&n.path!==null?{path:n.path,mode:n.mode}:null}function K0(e,t){let n=[],r=new Set,s=new Map;e.forEach((a,c)=>{let l=[];for(let u of a.files)O2(n,s,l,u,c+1)||r.add(a.index);for(let u of l)u()});let o=new Map;return{trees:Array.from({length:e.length+1},(a,c)=>z2(n,c,o,t)),broken:[...r]}}function O2(e,t,n,r,s){let o=r.newMode??r.oldMode??33188,{oldPath:i,newPath:a}=r,c=i===null?void 0:t.get(i);if(i===null)c=H0([],{from:s,path:a,mode:o},!r.binary),e.push(c);else if(!c||r.change==="copy"){let u=c?c.nodes.map(f=>({...f})):[{kind:"gap",lines:vo}],d=r.change==="copy",p={from:d?s:0,path:d?a:i,mode:r.oldMode??o};c=H0(u,p,c?.complete??!1),e.push(c),d||t.set(i,c)}let l=c;return a!==i&&(r.change!=="copy"&&i!==null&&c.places.push({from:s,path:a,mode:o}),n.push(()=>{r.change!=="copy"&&i!==null&&t.get(i)===l&&t.delete(i),a!==null&&t.set(a,l)})),c.changes.push(s),F2(c,r.hunks,s)}function H0(e,t,n){return{nodes:e,places:[t],complete:n,changes:[0],texts:new Map}}var I2=50;function F2(e,t,n){let r=p=>p.kind==="line"&&p.born<=n&&p.dead>n,s=e.nodes,o=[],i=0,a=1,c=0,l=!0,u=()=>{for(;i<s.length;i++)o.push(s[i])},d=0;for(let p of t.toSorted((f,m)=>f.oldStart-m.oldStart)){let f=(p.oldLines===0?p.oldStart+1:p.oldStart)+c;if(c+=p.newLines-p.oldLines,f<a){if(l=!1,++d>I2)break;u(),s=o,o=[],i=0,a=1}for(;i<s.length&&a<f;){let m=s[i];if(m.kind!=="gap"){o.push(m),r(m)&&a++,i++;continue}let h=Math.min(m.lines,f-a);o.push({kind:"gap",lines:h}),a+=h,h<m.lines?s[i]={kind:"gap",lines:m.lines-h}:i++}for(l=a===f&&l;i<s.length&&s[i].kind==="line"&&!r(s[i]);)o.push(s[i++]);p.section!==""&&(o.length===0||o.at(-1).kind==="gap")&&o.push({kind:"section",text:p.section});for(let m of p.lines){if(m.kind!=="-"&&a++,m.kind==="+"){o.push({kind:"line",text:m.text,born:n,dead:vo});continue}for(;i<s.length&&s[i].kind!=="gap"&&!r(s[i]);)o.push(s[i++]);let h=s[i],g=m.kind==="-"?n:vo;if(h?.kind==="line"){h.text!==m.text&&(l=!1),h.dead=g,o.push(h),i++;continue}h?.kind!=="gap"?l=!1:h.lines>1?s[i]={kind:"gap",lines:h.lines-1}:i++,o.push({kind:"line",text:m.text,born:0,dead:g})}}return u(),e.nodes=o,l}function z2(e,t,n,r){let s=new Map;for(let a of e){let c=R2(a,t);c&&s.set(c.path,{file:a,mode:c.mode})}let o=a=>{let{file:c}=s.get(a),l=c.changes.findLast(d=>d<=t)??0,u=c.texts.get(l);return u===void 0&&(u=q0(c.nodes,t,r),c.texts.set(l,u)),u},i=a=>{let c=o(a),l=n.get(c);return l===void 0&&(l=`hunks-${n.size}`,n.set(c,l)),{path:a,mode:s.get(a).mode,id:l}};return{commit:null,complete:a=>s.get(a)?.file.complete===!0,list:async a=>[...s.keys()].filter(c=>a===""||c.startsWith(`${a}/`)).map(i),names:async a=>{let c=a===""?"":`${a}/`,l=new Set;for(let u of s.keys()){if(!u.startsWith(c))continue;let d=u.slice(c.length),p=d.indexOf("/");l.add(p<0?d:d.slice(0,p+1))}return[...l]},entry:async a=>s.has(a)?i(a):null,read:async a=>a.map(c=>s.has(c.path)?o(c.path):null)}}var vu=(e,t)=>e<t?-1:e>t?1:0;function J0(e,t,n){let r=[];for(let s=0;s<=e.length;s++){for(let o of n)o.after===s&&r.push({patch:null,merge:o,before:o.parents[0],after:o.tree});s<e.length&&r.push({patch:e[s],merge:null,...t[s]})}return r}qt();bo();qt();function Y0(){let e=new Map;return t=>{let n=e.get(t);return n||(n=N2(t),e.set(t,n)),n}}function X0(e,t,n){return t.targets.get(e)===n.targets.get(e)&&t.core===n.core&&D2(t.configs,n.configs)}var M2=["configs/targets","default-configs","default-configs/targets"];async function N2(e){let t=new Map,n=(a,c)=>t.set(a,`${t.get(a)??""} ${c}`),r=await fa(e,""),s=a=>r.has(`${a}/`);if(s("target"))for(let[a,c]of await fa(e,"target"))Hm(a)&&n(a.slice(0,-1),c);for(let[a,c]of r)a.startsWith("target-")&&Hm(a)&&n(a.slice(7,-1),c);for(let a of["linux-user","bsd-user"])if(s(a))for(let[c,l]of await fa(e,a))Hm(c)&&t.has(c.slice(0,-1))&&n(c.slice(0,-1),`${a} ${l}`);let o=new Map;for(let a of M2)if(s(a.split("/")[0]))for(let[c,l]of await fa(e,a))kr(`${a}/${c}`)&&o.set(`${a}/${c}`,l);let i=[];for(let{folder:a,names:c}of da)if(!(a!==""&&!s(a.split("/")[0])))for(let[l,u]of a===""?r:await fa(e,a))c.test(l)&&i.push(`${a}/${l} ${u}`);return{targets:t,configs:o,core:i.join(`
`)}}var Hm=e=>e.endsWith("/");function D2(e,t){if(e.size!==t.size)return!1;for(let[n,r]of e)if(t.get(n)!==r)return!1;return!0}async function fa(e,t){if(e.ids)return e.ids(t);let n=new Map,r=t===""?"":`${t}/`;for(let{path:s,id:o}of await e.list(t)){let i=s.slice(r.length),a=i.indexOf("/"),c=a<0?i:i.slice(0,a+1);n.set(c,a<0?o:`${n.get(c)??""}${i} ${o}
`)}return n}async function eS(e,t){let[n,r]=[await Q0(e),await Q0(t)],s=0;for(let[o,i]of n.counts)s+=Math.min(i,r.counts.get(o)??0);return s*2>=Math.max(n.total,r.total,1)}async function Q0({tree:e,name:t,folder:n}){let r=new Map,s=0,o=(await e.list(n)).filter(({path:i})=>/\.(?:c|h|inc)$/.test(i));for(let i of await e.read(o))for(let a of(i??"").toLowerCase().replaceAll(t.toLowerCase(),"\0").split(`
`)){let c=a.trim();c.length<4||s>=5e4||(s+=1,r.set(c,(r.get(c)??0)+1))}return{counts:r,total:s}}async function tS(e,t){let{net:n,reader:r,steps:s}=e,o=new Map;for(let i of new Set([...t.steps,t.net].flatMap(({targets:a})=>[...a]))){let a=await r.target(n.before,i);o.set(i,{target:i,states:[a],before:new Map,moved:!1})}for(let[i,a]of s.entries()){let c=i+1,l=new Map;for(let u of await U2(a,t,i,o)){let d=await r.target(a.before,u);l.set(u,{was:d,is:await r.target(a.after,u)})}await G2(e,a,c,o,l);for(let[u,d]of o){let p=d.states[c-1]??null,f=l.get(u);d.states[c]=f?L2(a,p,f):p,f&&d.before.set(c,f.was)}}return[...o.values()].sort((i,a)=>vu(i.target,a.target))}async function U2({patch:e,merge:t},{steps:n,footprint:r},s,o){if(e||!t)return n[s].targets;let i=await r(t.tree),a=await Promise.all(t.parents.map(r));return[...o.keys()].filter(c=>!a.every(l=>X0(c,l,i)))}function L2({merge:e},t,{was:n,is:r}){return e||Un(n)!==Un(r)||Un(n)===Un(t)?r:t}async function G2({reader:e},t,n,r,s){let o=[...s].filter(([,{was:a,is:c}])=>a&&!c).map(([a])=>a);for(let[a,{was:c,is:l}]of[...s]){if(c||!l)continue;let u;for(let m of o)r.has(m)&&await j2(t,s.get(m).was,l)&&(u??=m);if(u!==void 0){let m=r.get(u),h=r.get(a)?.states[0]??null;for(let g=0;h&&g<n&&!m.states[g];g++)m.states[g]=h;r.delete(u),m.target=a,r.set(a,m),s.set(a,{was:s.get(u).was,is:l}),s.delete(u),o.splice(o.indexOf(u),1);continue}let d=r.get(a);d.moved||=t.patch?.files.some(m=>nS(m,null,l.folder))===!0;let p=d.states[0]?null:await i(e.targets(t.before),a);if(!p)continue;let f=r.get(p.name);d.states=f?f.states.slice(0,n):new Array(n).fill(p),s.set(a,{was:p,is:l})}async function i(a,c){let l=s.get(c).is;for(let u of await a){let d=u===c?null:await e.target(t.before,u);if(d&&rS(d,l)*2>=Math.max(2,l.files.size))return d}return null}}function nS({change:e,oldPath:t,newPath:n},r,s){return e!=="rename"||t===null||!n?.startsWith(`${s}/`)||!n.endsWith(".c")?!1:r!==null?t.startsWith(`${r}/`):Re(t)!==null&&!t.startsWith(`${s}/`)}async function j2(e,t,n){if(e.patch?.files.some(s=>nS(s,t.folder,n.folder))||rS(t,n)*3>=Math.max(1,t.files.size))return!0;let r=s=>s.base.registration.hooks.map(o=>o.symbol).join();return r(t)!==""&&r(t)===r(n)&&t.base.cpuClass===n.base.cpuClass?!0:eS({tree:e.before,...t},{tree:e.after,...n})}function rS(e,t){let n=0;for(let[r,s]of e.files)t.files.get(r)===s&&n++;return n}function Un(e){if(!e)return"absent";let t=n=>JSON.stringify([n.cpuClass,n.registration.type,n.hook,n.registration.embedsCpuCommon,n.registration.versionId,n.registration.minimumVersionId,n.registration.hooks.map(r=>[r.hook,r.symbol,r.guarded]),n.descriptions.map(r=>r?.unmigratable??null)]);return JSON.stringify([t(e.base),e.others.map(t),e.builds.user,e.builds.system,e.typed])}bo();qt();var sS=/\blegacy_vmsd\b|\bcpu_class_set_vmsd\s*\(|\bcc->vmsd\s*=/,V2=/->vmsd\s*=|\bdevice_class_set_vmsd\s*\(|\.unmigratable\s*=/,B2=/\.(?:c|h|inc)$/,q2=/^(?:accel|audio|authz|backends|block|bsd-user|chardev|contrib|crypto|disas|docs|dump|ebpf|fpu|fsdev|gdbstub|hw|include|io|libdecnumber|linux-user|migration|monitor|nbd|net|plugins|qapi|qga|qobject|qom|replay|rust|scripts|scsi|semihosting|softmmu|stats|storage-daemon|stubs|subprojects|system|target|tcg|tests|tools|trace|ui|util)\//,Km=5;function oS(e){return e.flatMap(({index:t,files:n})=>{let r=n.filter(Z2).map(iS);if(r.length===0)return[];let s=r.length>Km?` and ${r.length-Km} more`:"",o=`${r.slice(0,Km).join(", ")}${s}`;return{code:"hook-in-no-target",patch:t,detail:`Patch ${t} changes a hook or a placeholder in the folder of no target (${o}). Diffs begin at the root of QEMU's tree (git format-patch --no-relative), with one folder such as a/ in front.`}})}var iS=({newPath:e,oldPath:t})=>e??t??"";function Z2(e){let t=iS(e);return Re(t)!==null||!B2.test(t)||yo(t)||/^(?:include|accel)\//.test(t)?!1:W2(e,q2.test(t)?[sS]:[sS,V2])}var W2=(e,t)=>e.hunks.some(({lines:n})=>n.some(({kind:r,text:s})=>r!==" "&&t.some(o=>o.test(s))));qs();Ot();function aS(e){let t=new Set;for(let n of e.states)for(let r of n?.others??[])r.cpuClass!==null&&t.add(r.cpuClass);return[null,...t]}function ma(e,t){if(!e)return null;if(t===null)return{target:e,cls:e.base,isBase:!0};let n=e.others.find(r=>r.cpuClass===t);return n?{target:e,cls:n,isBase:!1}:e.classNames.includes(t)?{target:e,cls:e.base,isBase:!1}:null}Jm();var uS=pe.filter(e=>e.kind==="step"||e.kind==="state");async function dS(e,t,n,r){let s=[];for(let o of aS(t))s.push(...await K2(e,t,o,n,r));return s}async function K2({evidence:e,settings:t,steps:n},r,s,o,i){let a=n.length,c=r.states.map(_=>ma(_,s)),l=c[a]??null;if(l===null||a===0)return[];let u=c[0]??null,d=u===null;if(d&&e==="diff"&&!(l.target.fresh&&l.target.typed&&!r.moved))return[];let p={tier:Bs(t,r.target),last:l,core:o},f=c.map((_,y)=>{let b=r.before.get(y);return b===void 0?c[y-1]??null:ma(b,s)}),m=cS(u,c,p),h=cS(u,f,p),g=[];for(let _ of uS){let y=c.map((b,w)=>({key:w===0?null:lS(_,m,c,w),before:w===0?null:lS(_,h,f,w),merge:w>0&&n[w-1].merge!==null}));for(let b of ku(y,d)){let w=n[b.at-1].merge?a:b.at;g.push(await i(_,m.get(_.id)[w],b,{target:c[w].target.name,cpuClass:s,from:u?.cls.registration.type??"none"}))}}return g}function cS(e,t,n){return new Map(uS.map(r=>{let s=r.kind==="state"&&e!==null&&r.holds(e,n)!==!1,o=i=>r.kind==="step"?r.between(e,i,n):r.holds(i,n);return[r.id,t.map(i=>s||i===null?null:o(i)||null)]}))}function lS(e,t,n,r){let s=t.get(e.id)[r];return!s||e.silencedBy?.some(o=>t.get(o)?.[r])?null:e.kind==="step"?`${s.to} ${n[r].cls.hook}`:e.id}Ot();async function J2({steps:e,reader:t},n){let r=[];for(let[s,{before:o,after:i}]of e.entries())n.steps[s].core&&r.push({at:s+1,before:await t.core(o),after:await t.core(i)});return r}async function pS(e,t,n){let{net:r,reader:s}=e,o=pe.find(m=>m.kind==="core");if(!o)return[];let i=new Map,a=(await J2(e,t)).filter(m=>o.between(m.before,m.after,i)!==null);if(a.length===0)return[];let c=o.between(await s.core(r.before),await s.core(r.after),i),l=new Map;for(let m of await s.targets(r.after)){let h=(await s.target(r.after,m))?.base.registration.type;h&&l.set(h,[...l.get(h)??[],m])}let u=a.at(-1),d=a[0],p=c?u:d,f=o.between(p.before,p.after,l);return[await n(o,f,c?{at:u.at,scope:"net",undoneBy:null}:{at:d.at,scope:"transient",undoneBy:u.at},{target:null,cpuClass:null,from:"unknown"})]}Xm();qt();on();var tG=/\bVMSTATE_(?!END_OF_LIST\b|CPU\b)\w+|\.(?:minimum_)?version_id\b/;function wS(e){let t=new Map;for(let{index:n,files:r}of e)for(let{oldPath:s,newPath:o,hunks:i}of r){let a=Re(o??s??"");if(a===null||t.has(a)||s===null)continue;let c=i.flatMap(({lines:d})=>d).filter(({text:d})=>tG.test(d)),l=c.find(({kind:d})=>d==="+")??c.find(({kind:d})=>d==="-");if(!l)continue;let u=_e(l.text).trim().replace(/,$/,"").slice(0,80);t.set(a,{code:"layout-not-judged",patch:n,detail:`Patch ${n} changes what ${a} sends ("${u}"): whether older streams still load takes whole files; check it on a tree (--repo).`})}return[...t.values()]}Le();Qi();bo();qt();var nG={hook:"changes how TARGET registers its CPU state",placeholder:"makes a description of TARGET a placeholder, or one that no longer is",common:"changes whether a description of TARGET embeds cpu_common",class:"changes which code sets up the CPU classes of TARGET",guard:"changes which builds compile code of TARGET"},vS=(e,t,n)=>`Patch ${t} ${nG[e].replace("TARGET",n)}`,rG=/->\s*(?:legacy_)?vmsd\s*=(?!=)|\.legacy_vmsd\s*=(?!=)|_class_set_vmsd\s*\(/,sG=[["hook",rG],["placeholder",/\.unmigratable\s*=(?!=)/],["common",/\bvmstate_cpu_common\b|\bVMSTATE_CPU\s*\(/],["class",/\bsysemu_ops\b|Ops\s+\w*ops\b|\.(?:class_init|class_base_init|parent)\s*=|\bcpu_class_init\s*=|\bcpu\w*_class_init\s*\(|\b\w+\(\s*(?:dc|cc)\s*[,)]/]],oG=/\b(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_\w+|\w+_CLASS)\s*\(/,iG=/^\s*#\s*(?:if|ifdef|ifndef|elif|else|endif)\b/,aG=/^(?:include\/|accel\/)/;function kS(e,t){let n=new Map;for(let r of e.files){let s=cG(r,t);s!==null&&n.set(s,(n.get(s)??new Set).add("guard"));let o=[r.newPath,r.oldPath].filter(c=>c!==null),i=o.map(Re).find(c=>c!==null)??null;if(i===null&&!o.some(c=>aG.test(c)||yo(c)))continue;let a=n.get(i)??new Set;for(let c of lG(r))a.add(c);a.size>0&&n.set(i,a)}return n}function cG({newPath:e,hunks:t},n){if(e===null||!kr(e))return null;let r=gn(e.slice(e.lastIndexOf("/")+1));if(r?.kind!=="user")return null;let s=t.flatMap(({lines:o})=>o.flatMap(i=>i.kind==="-"?[]:i.text)).join(`
`);return zn(r.arch,s,n)}function lG(e){let t=new Set,n=/(?:meson\.build|Makefile\.objs)$/.test(e.newPath??e.oldPath??"");for(let r of e.hunks){for(let{kind:s,text:o}of r.lines)if(!(s===" "||o.length>1e3||/^\s*(?:\/?\*|\/\/)/.test(o))){for(let[i,a]of sG)a.test(o)&&!oG.test(o)&&t.add(i);n&&s==="-"&&/'[^']+\.c'|\w\.o\b/.test(o)&&t.add("guard")}!n&&uG(r)&&t.add("guard")}return t}function uG({lines:e}){let t=" ",n=0;for(let{kind:r,text:s}of e){if(r!==t){if(n!==0)return!0;t=r}if(!(r===" "||!iG.test(s)))if(/^\s*#\s*if/.test(s))n++;else{if(n===0)return!0;/^\s*#\s*endif/.test(s)&&n--}}return n!==0}function SS(e){return[...new Set([...e.states[0]?.unread??[],...e.states.at(-1)?.unread??[]])].map(n=>({code:"unreadable-file",patch:null,detail:`${n} cannot be read: its object is missing or too large. What it holds of ${e.target} is unknown; fetch it (git fetch --refetch) and check again.`}))}var TS=["hook","placeholder","common","class","guard"];function ES(e,{patches:t},n){let r=new Set(e.map(({target:c})=>c)),s=t.map(c=>kS(c,r)),o=e.flatMap(c=>fG(c,t,s,n)),i=t.flatMap(({index:c},l)=>s[l].get(null)?.has("hook")?[{code:"registration-not-shown",patch:c,detail:dG(c)}]:[]),a=new Set;for(let{target:c,...l}of o){let u=o.filter(p=>p.code===l.code&&p.patch===l.patch),d=`${l.code} ${l.patch}`;if(u.length<=3)i.push(l);else if(!a.has(d)){a.add(d);let p=[...new Set(u.map(f=>f.target))].join(", ");i.push({...l,detail:l.code==="description-not-shown"?`The diff does not show the descriptions of ${p}; they are taken for migratable ones.`:`Patch ${l.patch} changes how ${p} register their CPU state, but the diff does not show all of it; check it on the tree that it was made on.`})}}return i}var dG=e=>`Patch ${e} sets a hook in code that any target may use; the diff does not show which do. Check it on the tree that it was made on.`;function pG(e,t,n){return[...new Set([e.target,...t.flatMap(s=>s?.name??[])])].flatMap(s=>[...n.get(s)??[]]).sort((s,o)=>TS.indexOf(s)-TS.indexOf(o))}function fG(e,t,n,r){let s=[],o=e.states.length-1;for(let i=1;i<=o;i++){let a=e.before.get(i),c=e.states[i]??null;if(a===void 0)continue;let l=pG(e,[a,c],n[i-1]),u=Un(a)!==Un(c),d=l.length>0&&!c?.fresh;if(!u&&!d)continue;let p=b=>(b?.base.registration.hooks??[]).map(w=>`${w.hook} ${w.symbol}`).join(),f=t[i-1].index,m=r.filter(b=>b.target===c?.name||b.target===a?.name),h=m.some(b=>b.patch===f),g=m.some(b=>b.undoneBy===f);(p(a)!==p(c)&&!c?.fresh||d)&&!(h||g)&&s.push({code:"registration-not-shown",target:e.target,patch:f,detail:`${vS(l[0]??"hook",f,e.target)}, but the diff does not show all of it; check it on the tree that it was made on.`});let _=ma(c,null),y=_?.cls.descriptions.some(b=>b===null||!(b.whole||b.unmigratable));h&&_&&y&&_.cls.registration.hooks.length>0&&s.push({code:"description-not-shown",target:e.target,patch:f,detail:`The diff does not show ${_.cls.registration.hooks[0].symbol??"the description"} of ${ve(_)}; it is taken for a migratable one.`})}return s}qt();var ko=6;function xS(e,t,n,r){let s=new Map;for(let i of e.missing.slice(0,1e3))s.set(i,null);for(let{code:i,patch:a}of t){if(i!=="does-not-apply"||a===null)continue;let l=(e.patches.find(u=>u.index===a)?.files??[]).flatMap(u=>[Re(u.oldPath??""),Re(u.newPath??"")]);s.set(a,new Set(l.filter(u=>u!==null)))}let o=new Map;for(let[i,a]of s){let c=f=>f!==null&&(a===null||a.has(f)),l=[...n.filter(f=>c(f.target)&&f.patch!==i).map(f=>`${f.rule} of ${f.target} in patch ${f.patch}`),...r.filter(f=>c(f)&&!n.some(m=>m.target===f)).map(f=>`that nothing is wrong with ${f}`)],u=[...new Set(l)];if(u.length===0)continue;let d=u.length>ko?` and ${u.length-ko} more`:"",p=`${u.slice(0,ko).join(", ")}${d}`;o.set(p,[...o.get(p)??[],i])}return[...o].map(([i,a])=>({code:"may-change",patch:a.length===1?a[0]:null,detail:`Without ${a.length===1?`patch ${a[0]}`:`patches ${mG(a)}`} this may be otherwise: ${i}.`}))}var mG=e=>e.length>ko?`${e.slice(0,ko).join(", ")} and ${e.length-ko} more`:e.join(", ");var hG=3;function AS(e,{steps:t}){let n=[...ha(e.states[0]??null),...ha(e.states.at(-1)??null)],r=({about:o,what:i})=>o==="hook"||n.some(a=>a.what===i),s=[];for(let o=1;o<e.states.length;o++){let i=e.before.get(o),a=e.states[o]??null;if(i===void 0||CS(i)===CS(a))continue;let[c,l]=[ha(i).filter(r),ha(a).filter(r)];if(c.length+l.length===0)continue;let{patch:u,merge:d}=t[o-1],p=u?`patch ${u.index}`:`merge commit ${d?.commit.slice(0,12)}`,[f,m]=l.length>0?["after",l]:["before",c];s.push({code:"registration-not-resolved",patch:u?.index??null,detail:`What ${a?.name??e.target} registers ${f} ${p} could not be resolved: ${gG(m)}.`})}return s}var CS=e=>`${Un(e)} ${ha(e).map(({what:t})=>t).join()}`;function ha(e){let t=e?[e.base,...e.others].flatMap(n=>n.unresolved):[];return t.filter((n,r)=>t.findIndex(s=>s.what===n.what)===r)}function gG(e){let t=e.slice(0,hG).map(({what:r,path:s,line:o})=>`${r} (${s}:${o})`),n=e.length-t.length;return`${t.join("; ")}${n>0?`; and ${n} more`:""}`}qt();on();Jn();function $S(e,t,n,r){let s=[e,t??"",...n,...r===null?[]:[r]];return st(s.join("\0"))}function PS(e,t,n,r){let s=r.severity[e.id],o=s===void 0||s==="off"?t.severity:s;n.scope==="transient"&&o==="error"&&(o="warning");let i=r.accept.find(a=>a.rule===e.id&&a.target===n.target);return{rule:e.id,severity:o,target:n.target,patch:n.patch,scope:n.scope,undoneBy:n.undoneBy,path:n.path,line:n.line,side:n.side,from:n.from,to:t.to,cpuClass:n.cpuClass,symbol:t.symbol,message:n.merge===null?t.message:yG(t.message,n.merge),consequence:t.consequence,help:t.help,suggestion:n.suggestion,citations:e.citations,fingerprint:$S(e.id,n.target,t.identity??[n.from,t.to],n.cpuClass),...n.merge===null?{}:{merge:n.merge},...t.witness?{witness:{...t.witness,to:_G(n)}}:{},...i?{accepted:i.reason}:{}}}var _G=({patch:e,scope:t})=>t==="transient"&&e!==null?`patch ${e}`:e===null?"this tree":"this series",yG=(e,t)=>`${e.replace(/\.$/,"")}; no patch does this, but the merge commit ${t.slice(0,12)}.`;function RS({steps:e,settings:t,net:n}){let r=e.map(({patch:o})=>o?vG(o):bG),s=o=>e[o-1].patch?.index??null;return async(o,i,{at:a,scope:c,undoneBy:l},u)=>{let{merge:d,after:p}=e[a-1],f=r[a-1],m=wG(i.places,f,u.target),h={...u,patch:s(a),merge:d?.commit??null,scope:c,undoneBy:l===null?null:s(l),path:m.path,line:m.line,side:m.side,suggestion:await kG(i,m,d?n.after:p)};return PS(o,i,h,t)}}var bG=new Set;function wG(e,t,n){let r=e.filter(o=>[null,n].includes(Re(o.path))),s=r.length>0?r:e;return s.find(o=>t.has(`${o.side} ${o.path}:${o.line}`))??s.find(o=>t.has(`${o.side} ${o.path}`))??s[0]??{path:"",line:1,side:"new"}}function vG(e){let t=new Set;for(let n of e.files){n.newPath!==null&&t.add(`new ${n.newPath}`),n.oldPath!==null&&t.add(`old ${n.oldPath}`);for(let r of n.hunks){let s=r.oldStart,o=r.newStart;for(let i of r.lines)i.kind==="+"&&t.add(`new ${n.newPath}:${o}`),i.kind==="-"&&t.add(`old ${n.oldPath}:${s}`),i.kind!=="-"&&o++,i.kind!=="+"&&s++}}return t}async function kG({suggest:e},{path:t,line:n,side:r},s){if(!e||r!=="new")return null;let o=await s.entry(t),a=(o?(await s.read([o]))[0]:null)?.split(`
`,n)[n-1];return a===void 0?null:e(_e(a).replace(/\r$/,""))}Qi();bo();qt();async function OS(e){let t=Y0(),n=[];for(let s of e.steps)n.push(await TG(e,s,t));let r=e.evidence==="diff"?{targets:new Set,core:!1}:await Qm(e.net,e.reader,t);return{steps:n,net:r,footprint:t}}async function TG({evidence:e,reader:t},n,r){let{patch:s,merge:o}=n;if(o){let i=[];for(let l of o.parents)i.push(await Qm({before:l,after:o.tree},t,r));let[a,...c]=i;return{targets:new Set([...a.targets].filter(l=>c.every(u=>u.targets.has(l)))),core:i.every(l=>l.core)}}return e==="diff"||n.before===n.after?SG(s,n,t):Qm(n,t,r)}async function Qm({before:e,after:t},n,r){let[s,o]=[await r(e),await r(t)],i=new Set;for(let[l,u]of[...s.targets,...o.targets])(s.targets.get(l)!==u||o.targets.get(l)!==u)&&i.add(l);let a=[...s.configs,...o.configs].filter(([l,u])=>s.configs.get(l)!==u||o.configs.get(l)!==u);await IS(i,new Set(a.map(([l])=>l)),{before:e,after:t},n);let c=s.core!==o.core;if(c&&await FS(i,{before:e,after:t},n),await n.outsideDiffers(e,t))for(let l of[e,t])for(let u of await n.targets(l))i.add(u);return{targets:i,core:c}}async function IS(e,t,{before:n,after:r},s){if(t.size===0)return;let o=new Set([...await s.targets(n),...await s.targets(r)]);for(let i of t){let a=gn(i.slice(i.lastIndexOf("/")+1));if(a)for(let c of[n,r]){let l=await c.entry(i),u=l?(await c.read([l]))[0]:null;e.add(zn(a.arch,u??null,o))}}}async function FS(e,{before:t,after:n},r){let[s,o]=[await r.core(t),await r.core(n)];if(!(s.usesSaveVersion===o.usesSaveVersion&&s.knowsTypes===o.knowsTypes))for(let i of await r.targets(n))e.add(i)}async function SG({files:e},t,n){let r=e.flatMap(({oldPath:i,newPath:a})=>[i,a].filter(c=>c!==null)),s=new Set(r.map(Re).filter(i=>i!==null));await IS(s,new Set(r.filter(kr)),t,n);let o=r.some(yo);return o&&await FS(s,t,n),{targets:s,core:o}}qs();function zS(e,{steps:t,settings:n}){let r=o=>o?.base.registration??null,s=[];for(let o=1;o<e.states.length;o++){let i=r(e.states[o-1]??null)?.type,a=r(e.states[o]??null)?.type,{patch:c}=t[o-1];a!==i&&c&&s.push({patch:c.index,to:a??"none"})}return{target:e.target,before:r(e.states[0]??null),after:r(e.states.at(-1)??null),trajectory:s,tier:Bs(n,e.target)}}var fj=new Set(["missing-patch","does-not-apply","already-applied","bad-hunk","truncated-mail","combined-diff","unreadable-mail","unreadable-file","registration-not-resolved","registration-not-shown","hook-in-no-target","no-targets","layout-not-read"]);async function SE(e){let{series:t,settings:n}=e,r=[...t.limits,...e.limits],s=e.trees,o=e.net,i=s===null?"diff":"tree";if(s===null||o===null){let _=K0(t.patches,vt);s=t.patches.map((y,b)=>({before:_.trees[b],after:_.trees[b+1]})),o={before:_.trees[0],after:_.trees.at(-1)};for(let y of _.broken)r.push({code:"does-not-fit",patch:y,detail:`Patch ${y} does not fit the patches before it; what it shows is judged as it stands.`})}let a=e.reader??wu(),c=J0(t.patches,s,e.merges??[]),l={patches:t.patches,steps:c,net:o,evidence:i,settings:n,reader:a},u=await OS(l),d=await tS(l,u),p=await a.core(o.after),f=RS(l),m=[];for(let _ of d)m.push(...await dS(l,_,p,f)),r.push(...SS(_)),i==="tree"&&r.push(...AS(_,l));if(i==="diff"){r.push(...ES(d,l,m)),r.push(...oS(t.patches));let _=new Set(r.flatMap(({code:y,patch:b})=>y==="registration-not-shown"?[b]:[]));r.push(...wS(t.patches).filter(({patch:y})=>!_.has(y)))}if(m.push(...await pS(l,u,f)),i==="tree"&&e.layouts){let _=await gS(l,e.layouts);if(_.size>0){let{judgeLayouts:y}=await Promise.resolve().then(()=>(kE(),vE)),b=await y(l,await e.layouts(),_,m,f);m.push(...b.findings),r.push(...b.limits)}}m.sort(mj);let h=m.filter(_=>n.severity[_.rule]!=="off"&&!Xk(n,_.path)),g=d.filter(_=>_.states.some(y=>y!==null));return r.push(...xS(t,r,h,g.map(_=>_.target))),{schema:"vmsd-warden/report/v1",series:{title:t.title,version:t.version,total:t.total,received:t.received,missing:t.missing,messageId:t.messageId,base:e.base??t.baseCommit},evidence:i,complete:t.missing.length===0&&!r.some(_=>fj.has(_.code)),limits:r,patches:t.patches.map(_=>({index:_.index,subject:_.subject,messageId:_.messageId,commit:_.commit})),registrations:g.map(_=>zS(_,l)),findings:h}}var TE={error:0,warning:1,notice:2};function mj(e,t){return(e.patch??0)-(t.patch??0)||TE[e.severity]-TE[t.severity]||vu(e.target??"",t.target??"")||pe.findIndex(n=>n.id===e.rule)-pe.findIndex(n=>n.id===t.rule)}Ot();async function fh(e){let t=(await e.names("target")).filter(EE).map(n=>`target/${n}`);for(let n of await e.names(""))n.startsWith("target-")&&EE(n)&&t.push(n);for(let n of t)if((await e.names(n.slice(0,-1))).some(s=>/^cpu\.[ch]$/.test(s)))return!0;return!1}var EE=e=>e.endsWith("/");Gs();async function xE(e,t,n){let r=new Map;for(let s of e.findings){let o=Ft(s);if(r.has(o))continue;let i=hj(s,t)??await gj(s,n(s.patch));i&&r.set(o,i)}return r}function hj({patch:e,path:t,line:n,side:r},s){let i=(s.find(a=>a.index===e)?.files??[]).find(a=>(r==="new"?a.newPath:a.oldPath)===t);return i?gw(i,n,r):null}async function gj({path:e,line:t,side:n},r){let s=n==="new"?r?.after:r?.before,o=await s?.entry(e)??null;if(!s||!o)return null;let[i=null]=await s.read([o]);return i===null?null:_w(i,t)}qs();on();async function CE(e,t,n){let r=e==="tree"?t&&await mh(t):e==="defaults"?null:e;if(!r)return{settings:cl,limits:[]};let{settings:s,mistakes:o}=await au(r.text,n),i=o.map(({line:a,message:c})=>({code:"configuration",patch:null,detail:`${r.name}:${a}: ${c}`}));return{settings:s,limits:i}}async function mh(e){for(let t of iu){let n=await e.entry(t);if(!n)continue;let[r=null]=await e.read([n]);if(r!==null)return{name:t,text:_e(r)}}return null}function E3({tree:e,lastRelease:t},n){let r=null,s=async()=>{let{createLayoutReader:o}=await Promise.resolve().then(()=>(Nx(),Mx)),i=n===null?null:await t?.(n)??null;return{reader:o(),release:i&&{version:i.version,tree:e(i.commit)}}};return()=>r??=s()}async function Dx(e,t,n){let r=e.commits.map(({commit:i,parent:a})=>({before:t.tree(a),after:t.tree(i)})),s=e.merges.map(({commit:i,subject:a,after:c,parents:l})=>({commit:i,subject:a,after:c,parents:l.map(t.tree),tree:t.tree(i)})),o=t.tree(e.mergeBase);return x3({series:e.series,trees:r,baseTree:o,base:e.mergeBase,source:n,merges:s,revisions:t})}async function x3(e){let{series:t,trees:n,baseTree:r,base:s,source:o,notes:i=[],limits:a=[],merges:c=[],revisions:l}=e,{settings:u,limits:d}=await CE(o,r,pe.map(b=>b.id)),p=c.findLast(({after:b})=>b===t.patches.length)?.tree??n?.at(-1)?.after,f=n&&r&&{before:r,after:p??r},m=r&&!await fh(r)&&!(p&&await fh(p)),h=[...a,...d,...m?[C3]:[]],g=l&&{layouts:E3(l,s)},_=await SE({series:t,trees:n,merges:c,net:f,base:s,limits:h,settings:u,...g}),y=await xE(_,t.patches,b=>{let w=t.patches.findIndex(v=>v.index===b);return b===null?f:n?.[w]??null});return{report:_,excerpts:y,settings:u,notes:i}}var C3={code:"no-targets",patch:null,detail:"No CPU target stands under target/: this is no tree of QEMU, or only a part of one."};async function Ux(e,t){let{fetched:n}=t,r=await e.range()??$3(n),s=Gk(t.body),o={cover:null,patches:{}};s&&("messageId"in s&&(r.series.messageId=s.messageId),o.cover="url"in s?s.url:sm(s.messageId));for(let d of r.series.patches)d.messageId=Lk(d.message),d.messageId!==null&&(o.patches[d.index]=sm(d.messageId));let i=await mh(e.tree(n.defaultBranch)),{report:a,settings:c,excerpts:l}=await Dx(r,e,i??t.settings??"defaults"),u=r.commits.length||r.merges.length?await e.diff(r.mergeBase):[];return{report:a,settings:c,anchors:a.findings.map(d=>Dk(d,r.series.patches,u)),excerpts:[...l],mails:o,configuration:a.limits.filter(d=>d.code==="configuration").map(d=>d.detail),proposed:await A3(u,e.tree(n.head))}}async function A3(e,t){let n=iu.filter(s=>e.some(o=>o.newPath===s)),r=[];for(let s of n){let o=await t.entry(s),[i=null]=o?await t.read([o]):[];if(i===null)continue;let a=pe.map(l=>l.id),{mistakes:c}=await au(_e(i),a);r.push(...c.map(({line:l,message:u})=>`${s}:${l}: ${u}`))}return r}function $3({head:e}){return{series:{title:"",version:1,total:0,received:[],missing:[],messageId:null,baseCommit:null,basedOn:[],supersedes:[],cover:null,patches:[],limits:[]},commits:[],merges:[],mergeBase:e}}zt();zt();async function*Lx(e,t,n){let r=ki(e,t),s=qp(r);s.catch(()=>{}),r.stdin.end();let o=[],i="";try{for await(let l of R3(r.stdout)){let u=i+l.toString("latin1"),d=u.indexOf(n);for(;d>=0;)o.push(u.slice(0,d)),yield o.join(""),o=[],u=u.slice(d+n.length),d=u.indexOf(n);let p=Math.min(u.length,n.length-1);o.push(u.slice(0,u.length-p)),i=u.slice(u.length-p)}let{status:a,stderr:c}=await s;if(a!==0)throw ke(t.dir,c);yield o.join("")+i}finally{r.kill()}}var P3=2*1024*1024;async function*R3(e){let t=[],n=0,r=!1,s=null,o=null,i=()=>{o?.(),o=null};for(e.on("data",a=>{t.push(a),n+=a.length,n>P3&&e.pause(),i()}),e.on("end",()=>{r=!0,i()}),e.on("close",()=>{r=!0,i()}),e.on("error",a=>{s=a,i()});;)if(t.length>0){let a=t;t=[],n=0,e.resume(),yield*a}else{if(s)throw s;if(r)return;await new Promise(a=>{o=a})}}zt();var Gx=1e4,Uh=["--patch","--full-index","--find-renames","-l1000","--unified=3","--inter-hunk-context=0","--diff-algorithm=myers","--src-prefix=a/","--dst-prefix=b/","--submodule=short","--ignore-submodules=none","--no-relative","--no-ext-diff","--no-textconv","--no-color","--no-color-moved","-O/dev/null"],O3=`
\0`,I3="--format=tformat:%x00%H%x00%P%x00%an%x00%ae%x00%aI%x00%s%x00%b.%x00";async function jx(e,t,n){let r=await z3(e,t),s=M3(e,r);s.catch(()=>{});let o=[],i=[],a=[],c=[],l=r.single?["--no-walk=unsorted"]:["--topo-order","--reverse"],u=r.from===null?[r.to]:[r.to,`^${r.from}`],d=["log",...l,...Uh,"--no-notes"],p={cwd:e.gitDir,gitDir:e.gitDir,dir:e.dir,lazyFetch:e.lazyFetch};for await(let h of Lx([...d,"--encoding=UTF-8",I3,...u,"--"],p,O3)){if(h==="")continue;if(a.length===Gx)throw new ne(`the range ${t} in ${e.dir} has more than ${Gx} commits; name a shorter one`);let{patch:g,parents:_,diff:y}=N3(h.startsWith("\0")?h.slice(1):h);if(_.length>1){c.push({commit:g.commit,subject:g.subject,parents:_,after:o.length});continue}let b=_[0]??null;g.index=o.length+1,b===null&&await Vx(e,g.commit);let{files:w,limits:v}=n(y);g.files=w,i.push(...v.map(({code:T,detail:E})=>({code:T,patch:g.index,detail:E}))),o.push(g),a.push({commit:g.commit,parent:b})}if(o.length===0&&(c.length===0||r.single))throw F3(t,e,c);let f=await s;return{series:{title:(o[0]??c[0]).subject,version:1,total:o.length,received:o.map(h=>h.index),missing:[],messageId:null,baseCommit:f,basedOn:[],supersedes:[],cover:null,patches:o,limits:i},commits:a,merges:c,mergeBase:f}}function F3(e,t,[n]){return n?new ne(`${e} in ${t.dir} is a merge commit; name the range ${e}^1..${e}`):new ne(`the range ${e} in ${t.dir} has no commits; name another range`)}async function z3(e,t){Qc(t);let n=/^(.*?)\.\.\.?(.*)$/.exec(t);if(n===null)return{from:null,to:await e.resolve(t),single:!0};let[r,s]=[n[1]||"HEAD",n[2]||"HEAD"],o=await e.resolve(s);return{from:await e.resolve(r).catch(async a=>{let c=/^(.+?)(?:\^1?|~1?)$/.exec(r)?.[1];if(c===void 0)throw a;let l=await e.resolve(c);return await Vx(e,l),null}),to:o,single:!1}}async function M3(e,t){let[n]=await e.parents(t.to)??[];if(t.single)return n??null;if(t.from===null)return null;if(t.from===n)return n;let r={cwd:e.gitDir,gitDir:e.gitDir},{status:s,stdout:o,stderr:i}=await ie(["merge-base",t.from,t.to],r);if(s>1)throw ke(e.dir,i);return o.toString().trim()||null}async function Vx(e,t){let n=await e.parents(t);if(n===null||n.length>0)throw new ne(`the history in ${e.dir} is cut at ${t}; fetch more of it: git fetch --deepen=1`)}function N3(e){let t=[],n=0;for(let d=0;d<7;d+=1){let p=e.indexOf("\0",n);t.push(e.slice(n,p)),n=p+1}let[r,s,o,i,a,c,l]=t,u=Uu(l.slice(0,-1)).trimEnd();return{patch:{index:0,subject:Uu(c),messageId:null,commit:r,author:{name:Uu(o),email:Uu(i)},date:a||null,message:u,files:[]},parents:s.split(" ").filter(Boolean),diff:e.slice(n)}}function Uu(e){return Buffer.from(e,"latin1").toString()}async function Bx(e,t,n,r){let s=n.length===64?U3:D3,o={cwd:e.gitDir,gitDir:e.gitDir},{status:i,stdout:a,stderr:c}=await ie(["diff-tree","-r",...Uh,t??s,n,"--"],o);if(i!==0)throw ke(e.dir,c);return r(a.toString("latin1")).files}async function qx(e,t,n){let r={cwd:e.gitDir,gitDir:e.gitDir},{status:s,stdout:o,stderr:i}=await ie(["rev-list","--count",n,`^${t}`,"--"],r);if(s!==0)throw ke(e.dir,i);return Number(o.toString())}var D3="4b825dc642cb6eb9a060e54bf8d69288fbee4904",U3="6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";zt();H();var tC=W_(Jx(),1);$t();on();var W3={a:"\x07",b:"\b",t:"	",n:`
`,v:"\v",f:"\f",r:"\r",'"':'"',"\\":"\\"};function Lu(e){let t=/^"((?:[^"\\]|\\.)*)"/.exec(e);return t?{name:t[1].replace(/\\([0-7]{1,3}|.)/g,(r,s)=>/^[0-7]/.test(s)?String.fromCharCode(Number.parseInt(s,8)&255):W3[s]??s),rest:e.slice(t[0].length)}:null}function Yx(e){let t=Lu(e),n,r;if(t){if(n=t.name,!t.rest.startsWith(" "))return null;let o=t.rest.slice(1);r=Lu(o)?.name??o}else if(e.endsWith('"')){let o=e.indexOf(' "'),i=o<0?null:Lu(e.slice(o+1));if(i?.rest!=="")return null;n=e.slice(0,o),r=i.name}else{let o=(e.length-1)/2;if(e[o]!==" ")return null;n=e.slice(0,o),r=e.slice(o+1)}let s=Fo(n);return s!==Fo(r)?null:{bare:s,whole:n===r?n:null}}var za=/^[abciow12.]\//;function Xx(e,t){let n=e?.whole;return n==null||n.startsWith("./")?!1:t.every(r=>r===n)?!0:!za.test(n)&&t.every(r=>r==null||r===n)}function Fo(e){let t=e.indexOf("/");return t<0?e:e.slice(t+1)}function Ma(e,t){let n=Lu(e);if(n)return n.name==="/dev/null"?null:n.name;let r=e.indexOf("	"),s=r<0?e:e.slice(0,r),o=r<0?"":e.slice(r+1);if(r<0&&!t){let i=s.search(/ \d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d|$)/);i>0&&(o=s.slice(i+1),s=s.slice(0,i))}return t||(s=s.trimEnd()),s==="/dev/null"||/^19(?:69-12-31|70-01-01) /.test(o)?null:s}function Qx(e,t){let[n,r]=[e,t];if(n===null)return[null,r===null?null:r.replace(za,"")];if(r===null)return[n.replace(za,""),null];if(n===r)return[n.replace(za,""),r.replace(za,"")];if(n===`${r}.orig`)return[r,r];let s=Fo(n),o=Fo(r);return s===o||s===`${o}.orig`?[o,o]:/^[aico12]\//.test(n)&&/^[bwi12]\//.test(r)?[s,o]:[n,r]}function eC(e){if(e==="")return"it is empty";if(e.startsWith("/"))return"it is absolute";if(e.includes("\0"))return"it holds a NUL byte";for(let t of e.split("/")){if(t===".."||t===".")return`it holds "${t}"`;if(t==="")return"one of its parts is empty";if(t.split("\\").some(H3))return"it is inside .git"}return null}function H3(e){let t=e.replace(/\xe2\x80[\x8c-\x8f\xaa-\xae]|\xe2\x81[\xaa-\xaf]|\xef\xbb\xbf/g,"");return/^(?:\.git|git~1)[ .]*(?::|$)/i.test(t)}var jn=4096,K3=2e6,J3=20;function Lh(e,t={}){let n=t.budget??{lines:K3},r=[],s=[],o=e.length,i=0,a=b=>{let w=e.indexOf(`
`,b);return w<0?e.length:w},c=b=>{let w=a(b);return w>b&&e.charCodeAt(w-1)===13&&w--,e.slice(b,Math.min(w,b+jn+1))},l=(b,w)=>{s.length<J3?s.push({code:b,detail:w}):i++},u=b=>{if(!e.startsWith("--- ",b))return!1;let w=a(b)+1;return e.startsWith("+++ ",w)?e.startsWith("@@ -",a(w)+1):!1},d=(b,w,v,T)=>{let E=b,S=[];for(;e.startsWith("@@ -",E);){let $=eB(e,E,a,u);if($.piece!==null&&$.lines>n.lines){l("too-large",`${_e(T)}: the series has too many lines; hunks from here on are left out`),n.lines=0,E=$.next;continue}if($.piece!==null){n.lines-=$.lines;let C=e.slice(E,$.next);v&&(C=C.replaceAll(`\r
`,`
`)),$.foreign&&(C=C.replace(/(^|\n)\\[^\n]*/g,"$1\\ No newline at end of file")),S.push(C.endsWith(`
`)?C:`${C}
`),E=$.next;continue}for(l($.code,`${_e(T)}: the hunk "${Gu(c(E))}" ${$.why}; it is left out`),E=a(E)+1;E<e.length&&!e.startsWith("@@ -",E)&&!p(E);)E=a(E)+1}let x=[["old",w.oldPath],["new",w.newPath]];for(let[,$]of x){let C=$===null?null:eC($);if(C!==null)return l("unsafe-path",`the path "${Gu($)}" is refused: ${C}; the file is left out`),E}return w.oldPath===null&&w.newPath===null?(l("unreadable-path",`the file's name cannot be read from "${Gu(T)}"; the file is left out`),E):(r.push({...w,hunks:nB(S)}),E)},p=b=>e.charCodeAt(b)===100&&/^diff --(?:git|cc|combined) /.test(e.slice(b,b+16))||u(b),f=b=>{o===e.length&&(o=b)},m=b=>{let w=a(b)+1,v=a(w)+1,T=c(b).slice(4),E=c(w).slice(4);if(f(b),T.length>jn-4||E.length>jn-4)return l("too-long-line",`a file header is longer than ${jn} bytes; the file is left out`),v;let[S,x]=Qx(Ma(T,!1),Ma(E,!1)),$=S===null?"add":x===null?"delete":S===x?"modify":"rename",C={oldMode:null,newMode:null,oldId:null,newId:null,binary:!1},A=e.charCodeAt(w-2)===13;return d(v,{oldPath:S,newPath:x,change:$,...C},A,x??S??T)},h=b=>{let w=c(b),v=e.charCodeAt(a(b)-1)===13,T=new Map,E=a(b)+1,S=w.length>jn,x=null;for(;E<e.length;){let C=c(E),A=Y3.exec(C);if(!A)break;if(S||=C.length>jn,T.has(A[1])||T.set(A[1],C.slice(A[0].length)),E=a(E)+1,A[1]==="GIT binary patch"){let P=E;E=X3(e,P,a),x??=e.slice(P,E).replaceAll(`\r
`,`
`)}}if(T.size===0)return E;if(f(b),S)return l("too-long-line",`a file header is longer than ${jn} bytes; the file is left out`),E;let $=Q3(w.slice(11),T);return x&&($.data=x),d(E,$,v,$.newPath??$.oldPath??w)},g=null,_=0,y=0;for(;y<e.length;){let b=e.charCodeAt(y);b===100&&e.startsWith("diff --git ",y)?y=_=h(y):b===100&&/^diff --(?:cc|combined) /.test(e.slice(y,y+16))?(f(y),l("combined-diff",`"${Gu(c(y))}" is the diff of a merge, which cannot be judged`),y=a(y)+1):b===45&&u(y)?y=_=m(y):(b===45&&t.separator&&o<e.length&&/^---[ \t]*$/.test(c(y))&&(/\n(?:From [0-9a-f]{40} |Subject: )/.test(e.slice(_,y))||(g={files:r,limits:s,start:o},r=[],s=[],o=e.length)),y=a(y)+1)}return o===e.length&&g!==null&&({files:r,limits:s,start:o}=g),i>0&&s.push({code:"more-limits",detail:`${i} more places of this diff could not be read`}),{files:r,limits:s,start:o}}var Y3=/^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|rename old|rename new|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: |$)/;function X3(e,t,n){let r=t;for(;/^(?:literal|delta) \d/.test(e.slice(r,r+12));)for(;r<e.length;){let s=n(r),o=s-r===0||s-r===1&&e.charCodeAt(r)===13;if(e.startsWith("diff --git ",r))return r;if(r=s+1,o)break}return r}function Na(e){return e!==void 0&&/^[0-7]{3,6}$/.test(e.trim())?Number.parseInt(e,8):null}function Q3(e,t){let n=Yx(e),r=v=>{let T=t.get(v);return T===void 0?null:Ma(T,!0)??null},s=v=>{let T=t.get(v);return T===void 0?void 0:Ma(T,!0)},o=[s("---"),s("+++")],i=Xx(n,o),[a,c]=o.map(v=>v==null||i?v:Fo(v)),l=(i?n?.whole:n?.bare)??null,u=r("rename from")??r("rename old"),d=r("rename to")??r("rename new"),p=r("copy from"),f=r("copy to"),m=t.has("new file mode")||a===null,h=t.has("deleted file mode")||c===null,g=/^([0-9a-f]{4,64})\.\.([0-9a-f]{4,64})(?: ([0-7]{6}))?$/.exec(t.get("index")??""),_=Na(g?.[3]);return{oldPath:m?null:u??p??a??l,newPath:h&&!m?null:d??f??c??l,change:m?"add":h?"delete":u!==null?"rename":p!==null?"copy":"modify",oldMode:Na(t.get("old mode"))??Na(t.get("deleted file mode"))??(m?null:_),newMode:Na(t.get("new mode"))??Na(t.get("new file mode"))??(h?null:_),oldId:g?.[1]??null,newId:g?.[2]??null,binary:t.has("Binary files")||t.has("GIT binary patch")}}var nC=/^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;function eB(e,t,n,r){let s=f=>({piece:null,code:"bad-hunk",why:f}),o=n(t)+1;if(o-t>jn)return{piece:null,code:"too-long-line",why:`has a header longer than ${jn} bytes`};let i=nC.exec(e.slice(t,o));if(!i)return s("has a header that cannot be read");let a=Number(i[2]??1),c=Number(i[4]??1);if(a+c===0)return s("has no lines");let l=!1,u=o,d=o;for(;a>0||c>0;){if(o>=e.length)return{piece:null,code:"truncated-diff",why:"ends before all its lines are there"};d=o;let f=e.charCodeAt(o),m=n(o);if(f===43)c--;else if(f===45)a--;else{if(f===92&&o===u)return s("begins with a line that belongs to no other");if(f===92)l||=!e.startsWith("\\ No newline at end of file",o)||m-o!==28;else if(f===32||f===10||f===13&&m===o+1)a--,c--;else return s("has fewer lines than its header says")}if(a<0||c<0)return s("has other lines than its header says");o=m+1}if(/^-- ?\r?$/.test(e.slice(d,Math.min(o-1,d+5)))&&/^\d+\.\d[\w.-]*\s/.test(e.slice(o,o+40)))return s("has fewer lines than its header says");for(;o<e.length&&e.charCodeAt(o)===92;){let f=n(o);l||=!e.startsWith("\\ No newline at end of file",o)||f-o!==28,o=f+1}if(tB(e,o,n,r))return s("has more lines than its header says");let p=Number(i[2]??1)+Number(i[4]??1);return{piece:!0,next:Math.min(o,e.length),lines:p,foreign:l}}function tB(e,t,n,r){let s=e.charCodeAt(t);if(s!==43&&s!==45&&s!==32||r(t))return!1;let o=e.slice(t,Math.min(n(t),t+100)).trimEnd();return o!=="--"&&o!=="---"&&o!==""}function nB(e){if(e.length===0)return[];let[t]=(0,tC.default)(`--- a
+++ b
${e.join("")}`);return(t?.chunks??[]).map(n=>{let r=[];for(let l of n.changes){if(l.content.startsWith("\\")){let d=r.at(-1);d&&(d.noEol=!0);continue}let u=l.type==="add"?"+":l.type==="del"?"-":" ";r.push({kind:u,text:l.content.slice(1)})}let{oldStart:s,oldLines:o,newStart:i,newLines:a}=n,c=n.content.replace(nC,"").replace(/^ /,"").trimEnd();return{oldStart:s,oldLines:o,newStart:i,newLines:a,section:c,lines:r}})}var Gu=e=>ee(_e(e.slice(0,1e3)),120);function rC(e,t){let{resolve:n,tree:r}=e,{base:s,head:o}=t.fetched,i={resolve:n,tree:r,lastRelease:e.lastRelease,range:async()=>await qx(e,s,o)===0?null:jx(e,`${s}..${o}`,Lh),diff:a=>Bx(e,a,o,Lh)};return Ux(i,t)}async function sC(e,t){try{let n=await nl(e);try{return await t(n)}finally{n.close()}}catch(n){throw n instanceof ne?new O("permanent",n.message.replaceAll(e,"the mirror")):n}}ze();jh();$t();H();var ju=["text","json","sarif","markdown","github","gcc","codequality","mail"],Vn=(...e)=>({value:"FORMAT",choices:e,short:"f",help:`how to print: ${e.join(", ")} (default: text)`}),Da=e=>({value:"LEVEL",choices:["error","warning","never"],help:`exit with 1 from this severity on: error, warning, never (default: ${e})`}),Ua={short:"q",help:"findings only: no tables, no notes, no progress"},Vh={config:{value:"FILE",help:"use this configuration instead of the repository's own"},"no-config":{help:"use no configuration, only the defaults"}},Vu=e=>({value:"DIR",help:e}),Bu="the configuration's, else error";var oB={check:{operands:"[INPUT\u2026 | A..B] [--repo DIR]",summary:"review one patch series",about:["INPUT is an mbox (plain or .gz), a mail, a file of git format-patch, a folder of such files, a plain diff, or - for standard input. Several inputs are one series, in the order of their [PATCH n/m].","With --repo, or in a clone of QEMU, the series is applied in memory to a revision of that repository, so that whole files are read and not only hunks; its work tree is never touched. A..B are the commits of that range, their merges included; without INPUT and range it is @{upstream}..HEAD."],options:{repo:Vu("a git repository with QEMU, bare or not (default: the current folder, if it is in one)"),"no-repo":{help:"judge the hunks alone, also in a clone of QEMU"},base:{value:"REV",help:"apply the series here (default: its base-commit if DIR has it, else DIR's HEAD)"},series:{value:"MESSAGE-ID",help:"of several series in the input, the one with this mail (default: the newest)"},format:Vn(...ju),"fail-on":Da(Bu),...Vh,quiet:Ua},examples:[["check series.mbox","judge the hunks of a series"],["check series.mbox --repo ~/qemu","judge whole files, on the base of the series"],["check","in a clone of QEMU: judge what the branch has and its upstream does not"],["check --repo ~/qemu origin/master..HEAD","judge the commits of a branch"],["git format-patch --stdout -3 | vmsd-warden check -","judge what is about to be sent"],["check series.mbox --format mail","write replies to the patches, ready to be edited"]]},audit:{operands:"[--repo DIR] [--rev REV]",summary:"list each target's registration in a tree, and what is wrong",about:["Nothing is checked out: the files are read from git."],options:{repo:Vu("a git repository with QEMU (default: the current folder)"),rev:{value:"REV",help:"the revision to read (default: HEAD)"},format:Vn(...ju),"fail-on":Da(Bu),...Vh,quiet:Ua},examples:[["audit --repo ~/qemu","the newest commit"],["audit --repo ~/qemu --rev v6.0.0 --format json","a release, for a script"]]},history:{operands:"[--repo DIR] [RANGE]",summary:"judge every commit of a range on its own",about:["Each non-merge commit of RANGE (default: all of HEAD) is judged against its parent; only commits with findings are printed. JSON is one object a line."],options:{repo:Vu("a git repository with QEMU (default: the current folder)"),format:Vn("text","json"),"fail-on":Da("never"),...Vh,quiet:Ua},examples:[["history --repo ~/qemu v5.2.0..v6.0.0","a development cycle"],["history --repo ~/qemu --format json > findings.ndjson","all of history, for a script"]]},layout:{operands:"[--repo DIR] [--rev REV | A..B] [BUILD\u2026]",summary:"list what each CPU sends when it migrates, or what changed in it",about:["For each build (riscv64 is what qemu-system-riscv64 is built from; default: all) the sections of the CPU in a stream, their descriptions with versions, fields and subsections. The macros of the tree itself are expanded, nothing is checked out or built, and what the source does not tell is said to be unknown.","With A..B: for each build, what becomes of the CPU of a guest saved at A when B loads it (loads, refused, misread, unknown), whether that was declared by a version, what differs, and where in the stream the two part. Exits with 1 when something is misread without being declared."],options:{repo:Vu("a git repository with QEMU (default: the current folder)"),rev:{value:"REV",help:"the revision to read (default: HEAD)"},format:Vn("text","json")},examples:[["layout --repo ~/qemu riscv64","the newest commit"],["layout --repo ~/qemu --rev v10.0.0 --format json","all builds of a release, for a script"],["layout --repo ~/qemu v11.0.0..HEAD","what the next release breaks, before it is made"]]},review:{operands:"[ADDRESS | --event FILE]",summary:"review a pull or merge request once, without a server",about:["Writes what the bot would write. ADDRESS is that of a pull request on GitHub or of a merge request on GitLab. In a job of either it may be left out: the event (GITHUB_EVENT_PATH) or the variables of the merge request pipeline say what is meant. FILE is such an event: pull_request, pull_request_target, issue_comment and pull_request_review_comment (/vmsd commands), merge_group, schedule and workflow_dispatch (every open change without a check).","The token is GITHUB_TOKEN or GITLAB_TOKEN; where a job has only CI_JOB_TOKEN, the job itself tells what was found. It goes to GITHUB_URL or GITLAB_URL alone (default: github.com, gitlab.com, or where the job runs). The change is read with git and never checked out or run; what was posted before is known by its marks, so that nothing is said twice.","It ends as check does, and with 2 when something could not be written, with the reason."],options:{event:{value:"FILE",help:"a CI event as JSON, in place of ADDRESS"},"dry-run":{help:"print what would be written, and write nothing"},comment:{value:"WHERE",choices:["inline","summary","off"],help:"where findings are commented: inline, summary, off (default: the configuration's, else inline)"},cache:{value:"DIR",help:"keep what git fetches here (default: ~/.cache/vmsd-warden)"},output:{value:"DIR",help:"write vmsd-warden.json, vmsd-warden.sarif and gl-code-quality-report.json here"},format:Vn(...ju),"fail-on":Da(Bu),quiet:Ua},examples:[["review https://github.com/OWNER/NAME/pull/7 --dry-run","what would be said there"],["review https://gitlab.com/GROUP/NAME/-/merge_requests/7","with GITLAB_TOKEN set"],['review --event "$GITHUB_EVENT_PATH"',"in a workflow"]]},rules:{operands:"",summary:"list the rules",about:[],options:{format:Vn("text","json","markdown")},examples:[["rules","id, severity and title of each"]]},explain:{operands:"RULE",summary:"explain a rule: its reason, the evidence, how to fix a finding",about:[],options:{format:Vn("text","json","markdown")},examples:[["explain type-flip","why a CPU must not change its type"]]},serve:{operands:"",summary:"run the bot: webhooks, reviews, and the page of what is set up",about:["It is configured by the environment, or by a file .env in the current folder; .env.example lists the variables. Without credentials it runs in local mode: POST /api/check reviews what it is sent.","With DATABASE_URL the roles can be processes of their own, on several machines. The embedded database in DATA_DIR has room for one process."],options:{role:{value:"ROLE",choices:["all","web","worker"],help:"web takes webhooks, worker reviews, all does both (default: all)"}},examples:[["serve","local mode, or everything in one process"],["serve --role worker","one more worker on the database at DATABASE_URL"]]},jobs:{operands:"[list | retry ID]",summary:"list the jobs that wait or have failed for good, and try one again",about:["Asks the server that has DATA_DIR open, if one runs."],options:{format:Vn("text","json")},examples:[["jobs","what waits, and what failed with which reason"],["jobs retry ID","try a failed job again"]]},list:{operands:"status|check ID|preview NAME|import [NAME]|deliver NAME",summary:"ask about mailing lists, review a series of one, hand in mails",about:["The lists are those of the file that VMSD_WARDEN_CONFIG names. Asks the server that has DATA_DIR open, if one runs.","import reads a list from its source to the end, with a progress bar, before a server does it; it goes on where it was stopped.","preview prints the mails that a list would have been sent in the last weeks, without sending any: each version of each series is judged as it would have been when it came.","deliver takes one mail on standard input, for a .forward file, procmail, or a pipe of a mail server; when it cannot be stored it exits with 75, so that the mail server tries again.","ID is the Message-Id of any mail of a series, its cover letter or an answer to it, with or without <>; or the address of the mail in the archive of its list, as the browser shows it. The series is reviewed as the server does it, on its base; nothing is sent, and nothing is fetched from the web but the branch of the project."],options:{format:Vn(...ju),"dry-run":{help:"of check: print the mails that would be sent, as an mbox (the same as --format mail)"},weeks:{value:"N",help:"of preview: how far back it looks (default: 4)"},"fail-on":Da(Bu),quiet:Ua},examples:[["list preview qemu-devel --weeks 4","what would have been sent, before answers are switched on"],["list preview qemu-devel --format mail > mails.mbox","the same, for a mail program"],["list check MESSAGE-ID --dry-run > mails.mbox","the answers that the list would get"],["list status","what was read of each list, and what is wrong with one"],["list status --format json","the same, for a script"],["list check 20210302145818.46161-1-author@example.org","review the series that has this mail"],["list check https://lore.kernel.org/qemu-devel/MESSAGE-ID/","the same, by its address"],["list import qemu-devel","the first reading of a long list"],["list deliver qemu-devel < mail","hand in one mail"]]},data:{operands:"backup FILE | restore FILE | prune",summary:"back up, restore or clean the stored data",about:["A backup is text, compressed where FILE ends in .gz; it restores on the embedded database and on PostgreSQL alike, into an empty one. Backup and prune may be done while the server runs."],options:{days:{value:"N",help:"prune deliveries older than this (default: RETENTION_DAYS, else 30)"}},examples:[["data backup warden.ndjson.gz","save deliveries, reviews and acceptances"],["data restore warden.ndjson.gz","fill a new DATA_DIR or database"]]},completion:{operands:"bash | zsh | fish",summary:"print the completion script of a shell",about:["Completes commands, options, formats and the names of rules."],options:{},examples:[["completion bash > /etc/bash_completion.d/vmsd-warden","for every user of bash"],["completion fish > ~/.config/fish/completions/vmsd-warden.fish","for yourself, in fish"]]}};var zo=e=>typeof e=="string"?e:null;ze();it();async function gs(e,t,n,r,s){switch(n){case"text":{let{renderText:o}=await Promise.resolve().then(()=>(_C(),gC));return o(e,t,{colour:r.colour,columns:r.columns,quiet:s})}case"json":return(await Promise.resolve().then(()=>(Zu(),yC))).renderJson(e);case"sarif":{let{renderSarif:o}=await Promise.resolve().then(()=>(vC(),wC)),{rules:i}=await Promise.resolve().then(()=>(Ot(),Zy)),{rulePage:a,version:c}=await Promise.resolve().then(()=>(jh(),oC)),l=i.map(({id:u,title:d,severity:p})=>({id:u,title:d,severity:p,page:a(u)}));return o(e,t,l,c())}case"markdown":return(await Promise.resolve().then(()=>($p(),bw))).renderMarkdown(e,t);case"github":return(await Promise.resolve().then(()=>(EC(),SC))).renderGithub(e);case"gcc":return(await Promise.resolve().then(()=>(CC(),xC))).renderGcc(e);case"codequality":return(await Promise.resolve().then(()=>($C(),AC))).renderCodeQuality(e);case"mail":return(await Promise.resolve().then(()=>(zC(),FC))).renderMail(e,t)}}function Kh(e,t){let n={never:[],error:["error"],warning:["error","warning"]}[t];return e.some(r=>r.accepted===void 0&&n.includes(r.severity))?1:0}$t();H();var ud={github:e=>xg(e.GITHUB_URL||e.GITHUB_SERVER_URL||"https://github.com"),gitlab:e=>xg(e.GITLAB_URL||e.CI_SERVER_URL||"https://gitlab.com")},I6={github:"GITHUB_URL",gitlab:"GITLAB_URL"},xg=e=>e.trim().replace(/\/+$/,"");function Cg(e,t){let n=/^https?:\/\//i.test(e)?e:`https://${e}`,r=URL.canParse(n)?new URL(n):null,s=JSON.stringify(ee(e,200)),o=null;for(let a of r?Object.values(Vs):[]){let c=new URL(ud[a.platform](t)),l=c.pathname.replace(/\/?$/,"/"),u=r.pathname.startsWith(l)?r.pathname.slice(l.length):"",[,d,p]=/^(.+?)\/(?:pull|-\/merge_requests)\/(\d+)\.patch$/.exec(a.patchesOf(u)??"")??[];if(d!==void 0){if(r.host===c.host)return{platform:a.platform,repository:d,change:Number(p)};o??=a.platform}}if(o!==null){let a=I6[o];throw new Y(`${s} is not at ${ud[o](t)}, which the token is for: set ${a}=${r.origin}, and the token of ${r.host}`)}let i=Object.values(Vs).map(a=>`${ud[a.platform](t)}/${a.changeExample}`);throw new Y(`${s} is no address of a change: ${i.join(", or ")}`)}var C1=["GITHUB_TOKEN","GITLAB_TOKEN","CI_JOB_TOKEN","INPUT_TOKEN"];async function A1({platform:e,repository:t},n,r,s){let o=ud[e](n);if(e==="github"){let p=n.GITHUB_TOKEN?.trim()||null;if(p===null&&!s)throw new Y('GITHUB_TOKEN is not set: it takes "pull-requests: write" and "checks: write"');let{connectToken:f}=await Promise.resolve().then(()=>(c1(),a1)),m=n.GITHUB_API_URL||(o==="https://github.com"?"https://api.github.com":`${o}/api/v3`);return{...f({token:p,githubUrl:o,apiUrl:xg(m),log:r},{repository:t}),silent:null}}let i=n.GITLAB_TOKEN?.trim()||null,{connectJob:a,connectToken:c}=await Promise.resolve().then(()=>(x1(),E1));if(i!==null){let p={place:"status",why:null};return{...c({url:o,token:i,log:r},{repository:t}),outlet:p,silent:null}}let l=Ag(n);if(!l||!n.CI_JOB_TOKEN)throw new Y('GITLAB_TOKEN is not set: a token of the project with the scope "api" and the role Developer');let u="GITLAB_TOKEN is not set, and CI_JOB_TOKEN writes no comments: the job tells what was found",d={place:"job",why:u};return{...a({url:o,token:n.CI_JOB_TOKEN},l),outlet:d,silent:u}}function Ag(e){let t=o=>e[o]??"",n=Number(t("CI_MERGE_REQUEST_IID")),r=t("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA")||t("CI_COMMIT_SHA");if(!Number.isSafeInteger(n)||n<1||!/^[0-9a-f]{40,64}$/.test(r))return null;let s=t("CI_MERGE_REQUEST_PROJECT_ID");return{platform:"gitlab",repository:t("CI_MERGE_REQUEST_PROJECT_PATH"),.../^[1-9]\d*$/.test(s)&&{repositoryId:s},change:n,state:"open",head:r,base:{branch:t("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),commit:t("CI_MERGE_REQUEST_DIFF_BASE_SHA")||r},defaultBranch:t("CI_DEFAULT_BRANCH")||t("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),title:t("CI_MERGE_REQUEST_TITLE"),body:t("CI_MERGE_REQUEST_DESCRIPTION"),author:t("GITLAB_USER_LOGIN"),url:`${t("CI_MERGE_REQUEST_PROJECT_URL")}/-/merge_requests/${n}`,isPrivate:t("CI_PROJECT_VISIBILITY")!=="public",isArchived:!1}}mc();H();H();var F6=512*1024*1024;function $1(e,t=F6){return N6(e,()=>{let n=sn.openSync(e,"r");try{let r=[];for(let s=0;;){let o=new Uint8Array(262144),i=sn.readSync(n,o,0,o.length,null);if(i===0)return z6(r);if(s+=i,s>t)throw M6(e);r.push(o.subarray(0,i))}}finally{sn.closeSync(n)}})}var z6=e=>e.length===1?e[0]:Buffer.concat(e),M6=e=>new Y(`${e} is too large: more than 512 MB in all are not read`);function N6(e,t){try{return t()}catch(n){if(n instanceof Y)throw n;return D6(e,n)}}function D6(e,t){let n={ENOENT:"there is no such file or folder",EACCES:"permission denied",EISDIR:"it is a folder",ELOOP:"too many symbolic links",ENAMETOOLONG:"the name is too long"};throw new Y(`cannot read ${e}: ${n[t.code??""]??t.message}`)}async function kI(e,t,n){if(e!==null&&t!==null)throw new Y("say ADDRESS or --event FILE, not both (see vmsd-warden review --help)");if(e!==null)return Jo(Cg(e,n));let r=t??(n.GITHUB_EVENT_PATH||null);if(r!==null)return D9(r,n);let s=Ag(n);if(s)return Jo(s);if(n.GITLAB_CI&&n.CI_PIPELINE_SOURCE==="schedule"&&n.CI_PROJECT_PATH)return{do:"sweep",platform:"gitlab",repository:n.CI_PROJECT_PATH};throw new Y(n.GITLAB_CI?'this pipeline is of no merge request: run the job with rules: if: $CI_PIPELINE_SOURCE == "merge_request_event"':"nothing to review: name the address of a pull or merge request, or --event FILE (see vmsd-warden review --help)")}var Jo=({platform:e,repository:t,repositoryId:n,change:r})=>{let s={platform:e,repository:t,change:r,...n!==void 0&&{repositoryId:n}};return{do:"review",platform:e,repository:t,key:s}};async function D9(e,t){let n;try{if(n=Es(new TextDecoder().decode($1(e,64<<20))),n===null||typeof n!="object")throw new SyntaxError("no object")}catch(r){throw r instanceof Y?r:new Y(`${e} is no JSON: --event takes the file that GITHUB_EVENT_PATH names`)}try{return await(typeof n.object_kind=="string"?U9(n):L9(n,t))}catch(r){throw r?.name!=="ZodError"?r:new Y(`${e} does not look like an event as its forge describes it`)}}async function U9(e){let{reduce:t}=await Promise.resolve().then(()=>(uI(),lI));return TI(t(e,{newCommandLines:Cp}),"gitlab","")}async function L9(e,t){let{reduce:n}=await Promise.resolve().then(()=>(vI(),wI)),r=t.GITHUB_EVENT_NAME||G9(e),s=r==="pull_request_target"?"pull_request":r,o=e.repository?.full_name,i=typeof o=="string"?o:t.GITHUB_REPOSITORY??"",a={platform:"github",repository:i};if(s==="schedule"||s==="workflow_dispatch"){let{change:u=""}=e.inputs??{},d=String(u).trim();if(d==="")return{do:"sweep",...a};if(/^https?:/i.test(d))return Jo(Cg(d,t));if(/^#?[1-9]\d{0,8}$/.test(d))return Jo({...a,change:Number(d.replace("#",""))});throw new Y('the input "change" is no number and no address of a pull request')}let{events:c}=n(s,e,{appId:0,newCommandLines:Cp}),[l=null]=c;return!l&&s==="pull_request"&&Number.isSafeInteger(e.number)?Jo({...a,change:Number(e.number)}):TI(l,"github",i)}function G9({comment:e,issue:t,pull_request:n,merge_group:r,inputs:s}){if(r)return"merge_group";if(e)return t?"issue_comment":"pull_request_review_comment";if(n)return"pull_request";if(s)return"workflow_dispatch";throw new Y("what the event is about cannot be seen: set GITHUB_EVENT_NAME to its name")}function TI(e,t,n){switch(e?.kind){case"change":return Jo({...e,platform:t});case"command":return{do:"command",platform:t,repository:e.repository,event:e};case"queue":return{do:"queue",platform:t,repository:e.repository,event:e};default:return{do:"nothing",platform:t,repository:n,why:"the event asks for nothing"}}}Ur();H();ze();var j9={json:"vmsd-warden.json",sarif:"vmsd-warden.sarif",codequality:"gl-code-quality-report.json"},V9=1e6,EI=({content:e})=>new Map(e.excerpts),SI=(e,t)=>e.findings.filter(n=>n.accepted===void 0&&n.severity===t).length;async function xI(e,t,n,r){let{report:s}=e.content,o={verdict:e.conclusion,errors:String(SI(s,"error")),warnings:String(SI(s,"warning"))};if(t!==null){j_(t,()=>sn.mkdirSync(t,{recursive:!0}));for(let[i,a]of Object.entries(j9)){let c=await gs(s,EI(e),i,r,!0),l=`${t.replace(/\/+$/,"")}/${a}`;j_(l,()=>sn.writeFileSync(l,c)),o[i]=l}}$I(n.GITHUB_OUTPUT,Object.entries(o).map(([i,a])=>`${i}=${a.replace(/[\r\n]/g," ")}
`).join(""))}async function CI(e,t,n){if(!t.GITHUB_STEP_SUMMARY)return;let r=await gs(e.content.report,EI(e),"markdown",n,!1);$I(t.GITHUB_STEP_SUMMARY,`${r.slice(0,V9)}
`)}function AI({key:e,review:t,writes:n}){let r=`${e.repository}#${e.change}`,s=n.flatMap(a=>{switch(a.do){case"create-thread":{let{path:c,line:l}=a.place;return[`a comment on ${z(l===null?c:`${c}:${l}`)}:`,...G_(a.body)]}case"create-summary":return["a comment on the change:",...G_(a.body)];case"update":return[`a new text for the comment ${z(a.comment)}:`,...G_(a.body)];case"check":{let{conclusion:c,title:l,annotations:u}=a.content;return[`the check: ${c}, ${z(l)}, ${Xe(u.length,"annotation")}`]}case"resolve":case"reopen":return[`${a.do} the thread ${z(a.thread)}`];default:return[`${a.do} the comment ${z(a.comment)}`]}}),o=n.length?`${r}: ${Xe(n.length,"thing")} would be written.`:`${r}: nothing would be written.`,i=t?[`verdict: ${t.conclusion}, ${z(t.title)}`]:[];return`${[o,...i,...s].join(`
`)}
`}var G_=e=>e.split(`
`).map(t=>`    ${z(t)}`);async function V_(e,t,n,r){let s=t.GITHUB_ACTIONS==="true";await n.out(s?`::stop-commands::${r}
${e}
::${r}::
`:e)}function $I(e,t){e&&j_(e,()=>sn.appendFileSync(e,t))}function j_(e,t){try{t()}catch(n){throw new Y(`cannot write ${e}: ${n.message}`)}}var W9=4,H9=90;async function OI(e,t,n,r){if(e.length>1)throw new Y("review takes one address (see vmsd-warden review --help)");let s={...r};for(let d of C1)delete r[d];let o=await kI(e[0]??null,zo(t.event),s),i=d=>{t.quiet||n.err(`vmsd-warden: ${z(d)}
`)};if(o.do==="nothing")return i(o.why),0;let a=null,c=Y9(s.RUNNER_DEBUG==="1"?n.err:()=>{},d=>{a=d}),l=await A1(o,s,c,t["dry-run"]===!0);l.silent!==null&&i(l.silent);let u=Fw({forge:l.forge,mirrors:uv({dataDir:q9(zo(t.cache)??J9(s)),access:{[o.platform]:l.gitAccess},forges:Vs,log:c}),judge:d=>sC(d.fetched.gitDir,p=>rC(p,d)),clock:{now:()=>new Date},log:c,dryRun:t["dry-run"]===!0,signal:new AbortController().signal,rulePage:Gh,override:{...t["fail-on"]&&{failOn:t["fail-on"]},...l.silent!==null?{comment:"off"}:t.comment&&{comment:t.comment}}});return K9({reviews:u,connected:l,options:t,variables:s,terminal:n,idle:()=>a},o)}async function K9(e,t){let{reviews:n}=e;switch(t.do){case"review":return B_(e,await Zd(()=>n.change(t.key)));case"command":{let r=await Zd(()=>n.command(t.event));return r?B_(e,r):0}case"queue":{let r=await Zd(()=>n.queue(t.event));return r?Kh(r.report.findings,r.settings.failOn):0}case"sweep":{let r=0;for(let s of await Zd(()=>n.sweep()))await B_(e,s)===2&&(r=2);return r}}}async function Zd(e){for(let t=1;;t+=1)try{return await e()}catch(n){let r=n instanceof O&&n.retry?n.after??2**t:null;if(r===null||t===W9||r>H9)throw n;await Z9(r*1e3)}}async function B_(e,t){let{options:n,variables:r,terminal:s,connected:o}=e,{review:i,judged:a,key:c}=t,l=`${c.repository}#${c.change}`;if(!i||!a){let _=e.idle();if(_==="gone")throw new Y(`${l} is not there, or the token may not see it: is the address right?`);return s.err(`vmsd-warden: ${z(l)} is ${_??"not to be reviewed"}: nothing to review
`),0}let{report:u,excerpts:d,trouble:p}=i.content,f=Kh(u.findings,a.settings.failOn),m=zo(n.format)??"text";if(n["dry-run"]){let _={schema:"vmsd-warden/plan/v1",change:c,verdict:i.conclusion,writes:t.writes},y=m==="json"?`${JSON.stringify(_,null,2)}
`:AI(t);return await V_(y,r,s,PI()),f}let h=n.quiet===!0,g=await gs(u,new Map(d),m,s,h);await V_(g,r,s,PI()),r.GITHUB_ACTIONS==="true"&&o.outlet.place!=="check"&&m!=="github"&&await s.out(await gs(u,new Map(d),"github",s,h)),await CI(i,r,s),await xI(i,zo(n.output),r,s),!h&&o.outlet.place==="job"&&o.outlet.why!==null&&!o.silent&&s.err(`vmsd-warden: no check could be written, the job says it: ${z(o.outlet.why)}
`);for(let _ of p)s.err(`vmsd-warden: ${z(l)}: ${z(_)}
`);return p.length?2:f}function J9(e){return RI(e.XDG_CACHE_HOME||RI(B9(),".cache"),"vmsd-warden")}function Y9(e,t){let n=r=>(s,o)=>{o==="nothing to review"&&t(String(s.state)),e(`${r}: ${o} ${z(JSON.stringify(s,X9))}
`)};return{debug:n("debug"),info:n("info"),warn:n("warn"),error:n("error")}}var X9=(e,t)=>t instanceof Error?t.message:typeof t=="bigint"?String(t):t;H();ze();var{env:Hd}=process,Wd=e=>Hd[`INPUT_${e.toUpperCase()}`]?.trim()??"",II=Wd("token");II!==""&&(Hd.GITHUB_TOKEN=II);var FI={output:`${Hd.RUNNER_TEMP||"."}/vmsd-warden`};for(let e of["fail-on","comment","cache"])Wd(e)!==""&&(FI[e]=Wd(e));var Q9=Jd(2,()=>process.stderr),zI={colour:!1,columns:120,progress:null,out:Jd(1,()=>process.stdout),err:e=>{Q9(e).catch(()=>{})}},e5=e=>{zI.out(`::error title=vmsd-warden::${z(e).replaceAll("%","%25").replace(/\s+/g," ")}
`)};try{let e=Wd("address");process.exit(await OI(e===""?[]:[e],FI,zI,Hd))}catch(e){let t=!(e instanceof Y);e5(t?`a mistake in vmsd-warden, please report it: ${e?.stack??e}`:e.message),process.exit(2)}
