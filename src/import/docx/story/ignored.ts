/**
 * Elements that are passed over with all that is in them, because they hold nothing one would miss in a plan: marks of
 * places, revisions of looks, what is deleted, headers and footers, comments. Formatting (`…Pr`) never holds text, so that
 * what is unknown in it is passed over too. Everything else that is not in the table is told to the user.
 */
export const IGNORED: ReadonlySet<string> = new Set(
  `
  w:background w:docParts
  w:sectPr w:tblPr w:tblGrid w:tblPrEx w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:rubyPr
  w:bookmarkStart w:bookmarkEnd w:permStart w:permEnd w:proofErr
  w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef
  w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd
  w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
  w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd
  w:rPrChange w:pPrChange w:tblPrChange w:tblGridChange w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange
  w:delText w:delInstrText w:instrText
  w:footnoteRef w:endnoteRef w:separator w:continuationSeparator
  w:headerReference w:footerReference
  w:lastRenderedPageBreak w:rt
  w:fldData w:name w:enabled w:calcOnExit w:entryMacro w:exitMacro w:helpText w:statusText w:textInput
  w:label w:tabIndex
  w14:conflictIns w14:conflictDel w14:customXmlConflictInsRangeStart w14:customXmlConflictInsRangeEnd
  w14:customXmlConflictDelRangeStart w14:customXmlConflictDelRangeEnd
  `
    .trim()
    .split(/\s+/),
)

/** Elements that only hold others: content controls, links, smart tags, what is inserted or moved here. */
export const WRAPPERS: readonly string[] = `
  w:document w:footnotes w:endnotes
  w:sdt w:sdtContent w:customXml w:smartTag w:hyperlink w:fldSimple w:dir w:bdo w:ruby w:rubyBase
  w:moveTo w:numPr w:ffData
  `
  .trim()
  .split(/\s+/)

/** What cannot be read as text, in words. */
export const UNREADABLE: ReadonlyMap<string, string> = new Map([
  ['w:altChunk', 'вставленный документ'],
  ['w:subDoc', 'вложенный документ'],
  ['w:contentPart', 'рисунок'],
  ['w:control', 'элемент управления'],
  ['m:oMath', 'формула'],
  ['m:oMathPara', 'формула'],
  ['w:checkBox', 'флажок формы'],
  ['w:ddList', 'список формы'],
])
