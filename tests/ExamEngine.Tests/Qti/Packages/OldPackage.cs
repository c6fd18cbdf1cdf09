namespace ExamEngine.Specs.Qti.Packages;

/// <summary>A QTI 2.1 package as many tools write it: zipped within a folder, names with blanks, directly written rubrics and feedback.</summary>
internal static class OldPackage
{
    public const string Manifest = """
        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="OLD-1">
          <metadata><schema>IMS Content</schema><schemaversion>1.1</schemaversion></metadata>
          <organizations/>
          <resources xml:base="content">
            <resource identifier="T1" type="imsqti_test_xmlv2p1" href="the%20test.xml"><file href="the%20test.xml"/><dependency identifierref="I1"/></resource>
            <resource identifier="I1" type="imsqti_item_xmlv2p1" href="../items/q1.xml"><file href="../items/q1.xml"/><file href="../media/ship%20one.png"/></resource>
          </resources>
        </manifest>
        """;

    public const string Test = """
        <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="old" title="Old test">
          <outcomeDeclaration identifier="TOTAL" cardinality="single" baseType="float"/>
          <timeLimits maxTime="1800"/>
          <testPart identifier="P" navigationMode="linear" submissionMode="individual">
            <itemSessionControl maxAttempts="2"/>
            <assessmentSection identifier="S" title="Ships" visible="true">
              <rubricBlock view="candidate">Read <b>this</b> first.</rubricBlock>
              <selection select="1"/>
              <ordering shuffle="true"/>
              <assessmentItemRef identifier="Q1" href="../items/q1.xml" category="ships"><weight identifier="W" value="2"/><branchRule target="EXIT_TEST"><isNull><variable identifier="Q1.SCORE"/></isNull></branchRule></assessmentItemRef>
            </assessmentSection>
          </testPart>
          <outcomeProcessing><setOutcomeValue identifier="TOTAL"><sum><testVariables variableIdentifier="SCORE" weightIdentifier="W"/></sum></setOutcomeValue></outcomeProcessing>
          <testFeedback access="atEnd" outcomeIdentifier="TOTAL" identifier="x" showHide="show" title="End">Thank you.</testFeedback>
        </assessmentTest>
        """;

    public const string Item = """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1" title="Ship" adaptive="false" timeDependent="false">
          <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
          <outcomeDeclaration identifier="FB" cardinality="single" baseType="identifier"/>
          <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="0.5"/></mapping>
            <correctResponse><value>A</value></correctResponse>
          </responseDeclaration>
          <itemBody>
            Which ship?
            <rubricBlock view="author">Rationale: words of the author</rubricBlock>
            <p><object data="../media/ship%20one.png" type="image/png" width="10px">A ship</object><u>Look</u></p>
            <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>Choose.</prompt><simpleChoice identifier="A">Ketch<feedbackInline outcomeIdentifier="FB" identifier="A" showHide="show">Yes</feedbackInline></simpleChoice><simpleChoice identifier="B">Yawl</simpleChoice></choiceInteraction>
            <feedbackBlock outcomeIdentifier="FB" identifier="B" showHide="show"><p>No.</p></feedbackBlock>
          </itemBody>
          <modalFeedback outcomeIdentifier="FB" identifier="C" showHide="show">Third</modalFeedback>
          <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
        </assessmentItem>
        """;

    public static Parcel Parcel() => new Parcel()
        .With("bank/imsmanifest.xml", Manifest)
        .With("bank/content/the test.xml", Test)
        .With("bank/items/q1.xml", Item)
        .With("bank/media/ship one.png", Pixel.Png);
}
